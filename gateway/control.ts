import { createServer, request } from 'node:http';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHost } from '../src/core/net/host.ts';
import { isAtHome, isLinkLocal } from './common/addresses.ts';
import { OutsideHomeError, OwnNameError } from './ca/home-names.ts';
import type { Gateway } from './gateway.ts';
import { issueRoutes } from './hand-over/command.ts';
import { describePlatforms } from './platforms/platforms.ts';
import { backupRoutes } from './protection/command.ts';
import { NOTHING_SHOWN, shownOf } from './common/waiting.ts';
import { waitingNotes } from './common/waiting-notes.ts';
import { serveRoutes } from './common/http.ts';
import { jsonAnswer, type RouteAnswer, type Routes, textAnswer } from './common/routes.ts';

/**
 * How the commands reach a running gateway: a socket in its folder, which no other user of this computer can enter.
 */
const socketIn = (folder: string): string =>
  process.platform === 'win32'
    ? `\\\\.\\pipe\\latchkey-gateway-${Buffer.from(folder).toString('hex').slice(-40)}`
    : join(folder, 'control.sock');

/** Listens for commands. Call it once the records are open: whoever has them owns the socket. */
export async function openControl(gateway: Gateway, folder: string): Promise<{ close(): Promise<void> }> {
  const path = socketIn(folder);
  // Left over where the last one was killed.
  if (process.platform !== 'win32') await rm(path, { force: true });
  const server = createServer(serveRoutes(controlRoutes(gateway)));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const DAY = 24 * 60 * 60_000;

/** Says what is wrong with a name that no device can have. */
async function homeNames(work: () => Promise<RouteAnswer>): Promise<RouteAnswer> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof OutsideHomeError || error instanceof OwnNameError)) throw error;
    return textAnswer(400, `${error.message}.`);
  }
}

function controlRoutes({
  orders,
  waitingRoom,
  admissions,
  records,
  authority,
  devices,
  access,
  handOvers,
  places,
  newPairingCode,
  backup,
}: Gateway): Routes {
  const said = (done: boolean, yes: string, no: string) => textAnswer(done ? 200 : 404, done ? yes : no);
  return {
    'GET /waiting': async () => jsonAnswer(200, await waitingRoom.waiting()),
    'GET /root': () => textAnswer(200, describePlatforms(authority.root.certificate, places[0] ?? '')),
    'GET /devices': async () => {
      // What expired can be revoked as long as it is listed.
      const listed = new Set((await devices.all()).map(({ serial }) => serial));
      const certificates = (await records.all('certificates')).filter(
        ([serial, { until }]) => until > Date.now() || listed.has(serial),
      );
      return jsonAnswer(
        200,
        certificates.map(([serial, { called, hosts, until, revoked }]) => ({
          serial,
          called,
          hosts,
          until,
          revoked: revoked !== null,
        })),
      );
    },
    'POST /approve/': async ({ rest }) => {
      const [id = '', ...words] = decodeURIComponent(rest).split(' ');
      const done = await waitingRoom.approve(id, words.join(' ') || NOTHING_SHOWN);
      const one = (await waitingRoom.waiting()).find((each) => each.id === id);
      if (done === 'changed' && one) {
        // The words say what was read here: where there is more to know by now, they are not enough.
        const again = `If it is your device all the same: approve ${id} ${shownOf(one)}`;
        return textAnswer(409, `Not approved: ${waitingNotes(one).join('; ')}. ${again}`);
      }
      return said(
        done === 'allowed',
        'Approved. It renews without asking you again.',
        'Nothing waits under that number.',
      );
    },
    'POST /refuse/': async ({ rest }) =>
      said(await waitingRoom.refuse(rest), 'Refused.', 'Nothing waits under that number.'),
    'POST /expect/': async ({ rest }) => {
      const [typed = '', name, ...more] = decodeURIComponent(rest).split(' ');
      const address = parseHost(typed);
      if (address?.kind !== 'ip' || !isAtHome(address.value))
        return textAnswer(400, `${typed} is no address of this home.`);
      if (isLinkLocal(address.value))
        return textAnswer(
          400,
          `On another network of this computer, another device can have ${typed}. Say another one.`,
        );
      if (name === undefined || more.length > 0)
        return textAnswer(400, `Say the name that it asks for: expect ${address.value} nas.home.arpa`);
      return homeNames(async () => {
        if ((await orders.expect(address.value, name, Date.now() + DAY)) !== null)
          return textAnswer(400, `${name} is another device’s. Let this one ask, then approve it.`);
        return textAnswer(200, `The next order by ACME for ${name} from ${address.value} within a day needs no yes.`);
      });
    },
    'POST /admit/': async ({ rest }) => {
      const names = decodeURIComponent(rest).split(' ');
      return homeNames(async () => {
        const code = await admissions.admit(names);
        return textAnswer(200, `${names[0] ?? ''} can enrol once within a day, with this code: ${code}`);
      });
    },
    'POST /revoke/': async ({ rest }) => {
      const [serial = '', how] = decodeURIComponent(rest).split(' ');
      if (how !== undefined && how !== 'lost') return textAnswer(400, 'Say “lost” where others may have the device.');
      const along = await devices.goingAlong(serial, how === 'lost');
      const too = along.map(({ hosts }) => `\nWith it: ${hosts.join(' ')}`).join('');
      const next =
        how === 'lost'
          ? 'The device can ask only as a new one, with another key.'
          : 'The device needs another yes before it gets a new certificate.';
      return said(
        await devices.revoke(serial, how === 'lost'),
        `Revoked. ${next}${too}`,
        'No device has such a certificate, or it was revoked before.',
      );
    },
    'POST /rename/': async ({ rest }) => {
      const [serial = '', ...words] = decodeURIComponent(rest).split(' ');
      const done = await devices.rename(serial, words.join(' '));
      return said(done, 'The device is called so from now on.', 'No device has such a certificate.');
    },
    'POST /code': async () => textAnswer(200, await newPairingCode()),
    'POST /set-up-code': () => textAnswer(200, access.newSetUpCode()),
    ...issueRoutes(handOvers),
    ...backupRoutes(backup),
  };
}

/**
 * Sends one command to the gateway that runs on this folder.
 * @returns status and text of its answer; null where none runs.
 */
export function sendCommand(
  folder: string,
  method: 'GET' | 'POST',
  path: string,
  body = '',
): Promise<{ readonly status: number; readonly text: string } | null> {
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath: socketIn(folder), method, path }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: text.trim() }));
    });
    asked.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' || error.code === 'ECONNREFUSED' ? resolve(null) : reject(error),
    );
    asked.end(body);
  });
}
