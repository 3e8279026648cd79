import { createPublicKey } from 'node:crypto';
import * as acme from 'acme-client';
import { sendCommand } from '../../../gateway/control.ts';
import { runOpenssl } from '../../home/support/openssl.ts';
import { type Actor, ask, type Home, pause } from './home.ts';

/** The gateway answers ten renewals of a device in an hour, and counts them while it runs. */
const MOST_RENEWALS = 8;
/** One that has had four hundred certificates waits (gateway/revocation/room.ts): before, another takes its place. */
const MOST_CERTIFICATES = 300;

/**
 * A device that enrols by EST and renews, and sends the same request again where it heard no answer.
 * @param label begins the names of the devices that follow one another.
 * @param hasCode whether a person gives it a one-time code, or says yes on the page.
 */
export function estDevice(home: Home, label: string, hasCode: boolean): Actor {
  let pending: { readonly key: string; readonly csr: string } | null = null;
  let current: { readonly key: string; readonly cert: string; readonly serial: string } | null = null;
  let [life, renewals, held] = [0, 0, 0];
  const nameNow = (): string => `${label}-${Math.floor(held / MOST_CERTIFICATES)}.home.arpa`;

  const send = (operation: string, headers: Record<string, string>, csr: string) =>
    ask(home, `/.well-known/est/${operation}`, {
      headers: { 'content-type': 'application/pkcs10', ...headers },
      body: csr,
      ...(operation === 'simplereenroll' && current),
    });
  const keep = async (body: Buffer, key: string): Promise<void> => {
    const cert = await runOpenssl(['pkcs7', '-inform', 'DER', '-print_certs'], Buffer.from(body.toString(), 'base64'));
    const spki = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
    const serial = home.hold(hasCode ? 'by EST' : 'by EST after a yes', cert, spki);
    held += 1;
    current = held % MOST_CERTIFICATES === 0 ? null : { key, cert, serial };
    pending = null;
  };
  const codeFor = async (name: string): Promise<string> => {
    const answer = await sendCommand(home.folder, 'POST', `/admit/${name}`);
    return answer?.text.split(' ').at(-1) ?? '';
  };

  return {
    name: label,
    async advance() {
      const name = nameNow();
      if (life !== home.life) [life, renewals] = [home.life, 0];
      if (!pending) {
        const subject = { commonName: name, altNames: [name] };
        const [key, csr] = await acme.crypto.createCsr(subject, await acme.crypto.createPrivateEcdsaKey());
        pending = { key: key.toString(), csr: csr.toString().replace(/-----[^-]+-----|\s/g, '') };
      }
      const { key, csr } = pending;
      if (current && renewals === MOST_RENEWALS) return pause(20).then(() => false);
      if (current) {
        renewals += 1;
        const { status, body } = await send('simplereenroll', {}, csr);
        if (status === 200) {
          await keep(body, key);
          return true;
        }
        if (status !== 403 || !home.wasAsked(current.serial))
          home.fault(`${name}: its renewal was answered ${status}: ${body.toString()}`);
        current = null;
        return false;
      }
      const before = home.takenBackAt(name);
      const user = hasCode ? { authorization: `Basic ${btoa(`${name}:${await codeFor(name)}`)}` } : {};
      const { status, body } = await send('simpleenroll', user, csr);
      if (status === 200) await keep(body, key);
      else if (status === 202 && !hasCode) await pause(30);
      // Whoever revokes the device meanwhile takes its code back, too.
      else if (status !== 401 || before === home.takenBackAt(name))
        home.fault(`${name}: its enrolment was answered ${status}: ${body.toString()}`);
      return status === 200;
    },
  };
}
