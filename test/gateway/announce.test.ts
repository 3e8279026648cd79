import { createHash, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { inOwnNetwork } from '../e2e/support/own-network.ts';
import { type NearCompanion, twoComputers } from '../e2e/support/two-computers.ts';
import { until } from '../e2e/support/wait.ts';

const folder = mkdtempSync(join(tmpdir(), 'latchkey-announce-'));
const open: NearCompanion[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});
afterAll(() => rm(folder, { recursive: true }));

const NEAR = 'ip addr add 192.168.77.1/24 dev near; ip addr add fd00:77::1/64 dev near nodad\n';
const FAR = `ip addr add 192.168.77.2/24 dev far; ip addr add fd00:77::2/64 dev far nodad
ip addr add fe80::2/64 dev far nodad; ip route add 224.0.0.0/4 dev far\n`;

const SETTINGS = '[server]\nhost-name=near\nenable-dbus=no\nallow-interfaces=near\n';

/** Asks a real Avahi by its simple protocol, until it knows the name that the file says; writes its answer. */
const ASK_AVAHI = `
const { connect } = require("node:net");
const { readFileSync, writeFileSync } = require("node:fs");
const [name, answer] = process.argv.slice(1);
const ask = () => {
  let host, said = "";
  try { host = readFileSync(name, "utf8"); } catch { return void setTimeout(ask, 200); }
  const socket = connect("/run/avahi-daemon/socket", () => socket.end("RESOLVE-HOSTNAME-IPV4 " + host + "\\n"));
  socket.on("data", (text) => (said += text)).on("error", () => undefined);
  socket.on("close", () => (said.startsWith("+") ? writeFileSync(answer, said.trim()) : setTimeout(ask, 200)));
};
ask();`;

const START = ['--port', '8443', '--name', 'gateway.home.arpa'];

/** A gateway on the far computer; on the near one the companion, and Avahi. */
async function computers(data: string, ...args: string[]): Promise<NearCompanion> {
  const config = join(folder, 'avahi');
  mkdirSync(join(config, 'services'), { recursive: true });
  await writeFile(join(config, 'hosts'), '');
  await writeFile(join(config, 'avahi-daemon.conf'), SETTINGS);
  await writeFile(join(folder, 'ask.cjs'), ASK_AVAHI);
  const at = (file: string): string => `'${join(folder, file)}'`;
  const made = twoComputers({
    near: `${NEAR}mount --bind '${config}' /etc/avahi
avahi-daemon --no-drop-root --no-chroot --no-rlimits </dev/null >&2 &
"$NODE" -e "$(cat ${at('ask.cjs')})" ${at('name')} ${at('answer')} </dev/null >&2 &`,
    far: `${FAR}exec "$NODE" gateway/start.mjs --data '${data}' ${[...START, ...args].join(' ')}`,
  });
  open.push(made);
  return made;
}

describe('a gateway on another computer', () => {
  it('is found by the companion and by Avahi, with the key of its root as a hint', async () => {
    const data = join(folder, 'data');
    const near = await computers(data);
    const ours = async () => {
      const { services } = await near.ask('browse', { seconds: 2 });
      return services.filter(({ type }) => type === '_latchkey-gw._tcp' || type === '_acme-server._tcp');
    };
    // One answer may come too late for one time of listening.
    const services = await until(
      'both services to be heard, with both addresses',
      async () => {
        const found = await ours();
        return found.length === 2 && found.every(({ addresses }) => addresses.length === 2) ? found : null;
      },
      120_000,
    );
    const { publicKey } = new X509Certificate(readFileSync(join(data, 'root.pem')));
    const spki = createHash('sha256')
      .update(publicKey.export({ type: 'spki', format: 'der' }))
      .digest('hex');
    const host = `latchkey-${spki.slice(0, 8)}.local`;
    const addresses = ['192.168.77.2', 'fd00:77::2'];
    const shared = { name: 'Home gateway gateway', port: 8443, addresses };
    expect(services).toContainEqual({ ...shared, host, type: '_latchkey-gw._tcp', facts: { path: '/', spki } });
    expect(services).toContainEqual({
      ...shared,
      host: host.replace('.local', '-acme.local'),
      type: '_acme-server._tcp',
      facts: { path: '/acme/directory' },
    });

    await writeFile(join(folder, 'name'), host);
    const answer = join(folder, 'answer');
    await expect
      .poll(() => existsSync(answer) && readFileSync(answer, 'utf8'), { timeout: 120_000 })
      .toMatch(new RegExp(`^\\+ \\d+ 0 ${host} 192\\.168\\.77\\.2$`));
  });

  it('is silent where it was told to be', async () => {
    const data = join(folder, 'silent');
    const near = await computers(data, '--no-announce');
    await expect.poll(() => existsSync(join(data, 'control.sock')), { timeout: 120_000 }).toBe(true);
    const { services, listened } = await near.ask('browse', { seconds: 4 });
    expect(listened).toBe(true);
    expect(services.filter(({ host }) => host.startsWith('latchkey-'))).toEqual([]);
  });
});

it.each([
  ['two packets that claim its announced name', 'claim'],
  ['three packets with one question in 240 ways', 'joined'],
  ['thousands of packets, changed at random', 'mutated'],
])('answers without delay, and is announced again, where someone sends %s', async (_what, kind) => {
  const setup = `ip link add lan type veth peer name far
ip addr add 192.168.77.1/24 dev lan; ip link set lan up; ip link set far up`;
  const outcome = await inOwnNetwork<Record<string, unknown>>({ addresses: [], hosts: [], setup }, [
    '../../gateway/multicast-inside.ts',
    kind,
  ]);
  expect(outcome).toEqual({ announced: true, statuses: [200], isSlow: false, again: true });
});
