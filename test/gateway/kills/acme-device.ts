import { createPublicKey, X509Certificate } from 'node:crypto';
import { Agent } from 'node:https';
import * as acme from 'acme-client';
import { decodeCertificate } from '../../../src/core/x509/certificate/certificate.ts';
import { renewalId } from '../support/acme-client.ts';
import { type Actor, type Home, NAME, pause, PORT } from './home.ts';

/** The gateway takes sixty orders of an account in an hour, and counts them while it runs. */
const MOST_ORDERS = 55;

/** For all clients of this process; they ask once, as who asks again is part of what is tried here. */
export function prepareClients(home: Home): void {
  const { defaults, interceptors } = acme.axios;
  defaults.httpsAgent = new Agent({ ca: home.root, keepAlive: false });
  Object.assign((defaults as unknown as { acmeSettings: object }).acmeSettings, { retryMaxAttempts: 0 });
  interceptors.response.use((answer) => {
    if (answer.status >= 500 || answer.status === 429)
      home.fault(`ACME answered ${answer.status} to ${String(answer.config.url)}: ${JSON.stringify(answer.data)}`);
    return answer;
  });
}

/**
 * A device that keeps its order where the gateway goes away, as cert-manager does, and asks from then on how it is. It
 * never says twice that its proof is in place.
 */
export function acmeDevice(home: Home, name: string, random: () => number): Actor {
  const directoryUrl = `https://${NAME}:${PORT}/acme/directory`;
  let client: acme.Client | null = null;
  let accountUrl = '';
  /** The key of its account, and the one that it may have been changed to without a word. */
  let keys: Buffer[] = [];
  let order: acme.Order | null = null;
  let requestKey = '';
  const answered = new Set<string>();
  const serials = new Set<string>();
  let certificate: string | null = null;
  let replaces: string | null = null;
  let [life, orders] = [0, 0];

  const clientOf = (accountKey: Buffer): acme.Client =>
    new acme.Client({ directoryUrl, accountKey, ...(accountUrl !== '' && { accountUrl }) });

  /** The client of the key that its account has now. */
  async function identified(): Promise<acme.Client> {
    if (client && keys.length === 1) return client;
    if (keys.length === 0) keys = [await acme.crypto.createPrivateEcdsaKey()];
    if (accountUrl === '') {
      const first = clientOf(keys[0] as Buffer);
      await first.createAccount({ termsOfServiceAgreed: true });
      accountUrl = first.getAccountUrl();
      return (client = first);
    }
    for (const key of keys) {
      const one = clientOf(key);
      const isIts = await one.updateAccount({}).then(
        () => true,
        (error: unknown) => {
          if (!home.isAlive) throw error;
          return false;
        },
      );
      if (!isIts) continue;
      keys = [key];
      return (client = one);
    }
    throw new Error(`none of ${keys.length} keys is that of the account any more`);
  }

  /** Whether someone asked to have a certificate of its revoked since this was asked last: that ends its orders. */
  function excuse(): boolean {
    const taken = [...serials].filter((serial) => home.wasAsked(serial));
    taken.forEach((serial) => serials.delete(serial));
    return taken.length > 0;
  }

  async function changeKey(of: acme.Client): Promise<void> {
    const next = await acme.crypto.createPrivateEcdsaKey();
    keys.push(next);
    client = null;
    await of.updateAccountKey(next);
    keys = [next];
    home.count('key changed');
  }

  async function revoke(of: acme.Client, pem: string): Promise<void> {
    const serial = new X509Certificate(pem).serialNumber.toLowerCase();
    const wasAsked = home.wasAsked(serial);
    home.asked.add(serial);
    certificate = null;
    // On the page, maybe.
    await of.revokeCertificate(pem, { reason: 4 }).catch((error: unknown) => {
      if (!wasAsked || !String(error).includes('It was revoked before')) throw error;
    });
    home.revoked.add(serial);
    home.count('revoked');
  }

  async function newOrder(of: acme.Client): Promise<acme.Order> {
    orders += 1;
    const identifiers = [{ type: 'dns', value: name }];
    replaces = certificate === null || random() < 0.5 ? null : renewalIdOf(certificate);
    try {
      return await of.createOrder({ identifiers, ...(replaces !== null && { replaces }) });
    } catch (error) {
      // Its last order may have replaced it, unheard.
      if (!home.isAlive || replaces === null || !String(error).includes('replaced')) throw error;
      certificate = null;
      orders += 1;
      return of.createOrder({ identifiers });
    }
  }

  return {
    name,
    async advance() {
      if (life !== home.life) [life, orders] = [home.life, 0];
      const own = await identified();
      if (!order) {
        if (orders >= MOST_ORDERS) return pause(20).then(() => false);
        const dice = random();
        if (certificate !== null && dice < 0.15) await revoke(own, certificate);
        else if (dice < 0.3) return changeKey(own).then(() => false);
        order = await newOrder(own);
      } else order = await own.getOrder(order);
      switch (order.status) {
        case 'pending':
          for (const { challenges } of await own.getAuthorizations(order)) {
            const challenge = challenges.find(({ type }) => type === 'http-01');
            if (challenge?.status !== 'pending' || answered.has(challenge.url)) continue;
            home.proofs.set(challenge.token, await own.getChallengeKeyAuthorization(challenge));
            await own.completeChallenge(challenge);
            answered.add(challenge.url);
          }
          await pause(15);
          return false;
        case 'ready': {
          const [key, csr] = await acme.crypto.createCsr(
            { altNames: [name] },
            await acme.crypto.createPrivateEcdsaKey(),
          );
          requestKey = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
          // It may have been revoked on the page this moment, which ends its order.
          await own.finalizeOrder(order, csr).catch((error: unknown) => {
            if (!String(error).includes('The order is ')) throw error;
          });
          return false;
        }
        case 'valid':
          certificate = await own.getCertificate(order);
          serials.add(home.hold('by ACME', certificate, requestKey));
          order = null;
          return true;
        default:
          if (!excuse()) {
            const proofs = JSON.stringify(await own.getAuthorizations(order));
            home.fault(`${name}: its order is ${order.status}: ${proofs}`);
          }
          order = null;
          return false;
      }
    },
  };
}

function renewalIdOf(pem: string): string {
  const decoded = decodeCertificate(new Uint8Array(new X509Certificate(pem).raw));
  const identifier = decoded.ok ? decoded.value.known.authorityKeyIdentifier?.keyIdentifier : undefined;
  if (!decoded.ok || !identifier) throw new Error('a certificate without the key of its issuer');
  return renewalId(identifier, decoded.value.serial);
}
