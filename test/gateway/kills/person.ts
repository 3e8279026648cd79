import { allowOnPage, pageClient, PASSWORD } from '../support/page-client.ts';
import { type Actor, type Home, PORT } from './home.ts';

/** The gateway takes ten passwords of an address in a while, right or wrong, and counts them while it runs. */
const MOST_SIGN_INS = 5;

/** A person who lets devices in, makes certificates on the page, lists devices that hold none, and revokes. */
export function person(home: Home, setUpCode: () => string, random: () => number): Actor {
  const client = pageClient({ port: PORT, root: home.root });
  let made = 0;
  let [life, signedIn] = [0, 0];

  const signIn = async (): Promise<void> => {
    const before = client.cookie;
    const isSetUp = !(await client.get('/')).text.includes('name="code"');
    const answer = isSetUp
      ? await client.post('/sign-in', { password: PASSWORD })
      : await client.post('/set-up', { code: setUpCode(), password: PASSWORD, again: PASSWORD });
    if (answer.status !== 303) throw new Error(`signing in was answered ${answer.status}: ${answer.text.slice(-400)}`);
    // The latest few: the gateway lets the oldest of thirty go.
    if (before !== '') home.sessions.add(before);
    for (const oldest of home.sessions) if (home.sessions.size > 5) home.sessions.delete(oldest);
    home.count('signed in');
  };
  const expectStatus = (what: string, status: number, expected: number): void => {
    if (status !== expected) home.fault(`${what} was answered ${status}`);
  };

  const letIn = async (): Promise<void> => {
    const { text } = await client.get('/waiting');
    for (const id of new Set([...text.matchAll(/name="id" value="([0-9a-f]+)"/g)].map(([, each = '']) => each)))
      if (!/done=(allowed|gone|changed)$/.test(await allowOnPage(client, id)))
        home.fault('a yes was answered otherwise');
  };
  const upload = async (): Promise<void> => {
    const answer = await client.post('/add/upload', { name: `printer-${home.life}-${made++}`, address: '' });
    const [, serial] = /^\/add\/made\?serial=([0-9a-f]+)$/.exec(String(answer.headers.location)) ?? [];
    if (serial === undefined) throw new Error(`making a certificate was answered ${answer.status}`);
    const file = await client.get(`/add/file?serial=${serial}&format=certificate`);
    home.hold('made on the page', file.text, null);
  };
  const revoke = async (): Promise<void> => {
    const open = [...home.held.keys()].filter((each) => !home.wasAsked(each));
    const serial = open[Math.floor(random() * open.length)];
    if (serial === undefined) return;
    await home.takeBack(serial, async () => {
      await client.get(`/devices/revoke?serial=${serial}`);
      const { status, headers } = await client.post('/devices/revoke', { serial });
      expectStatus('a revocation', status, 303);
      return headers.location === '/devices?done=revoked';
    });
  };
  const list = async (): Promise<void> => {
    const host = `lamp-${home.life}-${made++}.local`;
    const { status } = await client.post('/add/plain', { name: 'Lamp', host });
    expectStatus('a device for the list', status, 303);
    home.listed.add(host);
    home.count('listed');
  };

  return {
    name: 'the person',
    async advance() {
      if (life !== home.life) [life, signedIn] = [home.life, 0];
      if (client.cookie === '' || (random() < 0.03 && signedIn < MOST_SIGN_INS)) {
        signedIn += 1;
        await signIn();
      }
      expectStatus('the list of devices', (await client.get('/devices')).status, 200);
      // What forms bring along belongs to the session, and the list may have none.
      await client.get('/access');
      await letIn();
      const dice = random();
      if (dice < 0.4) await upload();
      else if (dice < 0.5) await list();
      else if (dice < 0.65) await revoke();
      return dice < 0.4;
    },
  };
}
