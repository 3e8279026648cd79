import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished, vi } from 'vitest';
import { hear, message } from '../companion/support/frames.ts';
import { base64Of, identity } from '../companion/support/peers.ts';
import { mintLeaf, mintRoot } from '../support/mint.ts';
import { PATIENCE_MS } from './support/wait.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A network of its own, gone with its last program: a link whose name has more than letters in it, and a device on
 * every address.
 */
const SCRIPT = `
ip link set lo up && ip link add br-lan type veth peer name far && ip link set br-lan up && ip link set far up || exit 1
ip -6 addr add fe80::1234/64 dev br-lan nodad && ip addr add 8.8.8.8/32 dev lo || exit 1
openssl s_server -accept 4433 -www -cert "$1/cert" -key "$1/key" </dev/null >"$1/log" 2>&1 &
until grep -q ACCEPT "$1/log"; do sleep 0.05; done
exec "$2" --import tsx companion/main.ts host`;

it('when a device has a link-local address only, it is reached through its zone', async () => {
  const leaf = await mintLeaf(await mintRoot());
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-link-'));
  for (const [name, content] of Object.entries(identity([leaf]))) writeFileSync(join(folder, name), content);
  const host = spawn('unshare', ['-n', 'sh', '-c', SCRIPT, 'sh', folder, process.execPath], {
    cwd: ROOT,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    process.kill(-(host.pid ?? 0), 'SIGKILL');
    rmSync(folder, { recursive: true });
  });
  let complaint = '';
  host.stderr.on('data', (text: Buffer) => {
    complaint += text.toString();
  });
  const heard = hear(host.stdout);
  const probe = (id: number, address: string): void =>
    void host.stdin.write(
      message({ id, name: 'probe', request: { host: 'printer.local', port: 4433, addresses: [address] } }),
    );

  probe(1, 'fe80::1234%br-lan');
  await vi.waitUntil(() => heard.length === 1 || host.exitCode !== null, { timeout: PATIENCE_MS });
  expect(heard, `It takes root, unshare and ip. ${complaint}`).toMatchObject([
    { value: { answers: [{ address: 'fe80::1234%br-lan', outcome: 'shown', chain: [base64Of(leaf)] }] } },
  ]);

  // As browsers say it.
  probe(3, 'fe80::1234');
  await vi.waitUntil(() => heard.length === 2, { timeout: PATIENCE_MS });
  expect(heard[1]).toMatchObject({
    value: {
      answers: expect.arrayContaining([expect.objectContaining({ address: 'fe80::1234%br-lan', outcome: 'shown' })]),
    },
  });

  // It would be there, but it is no one's at home.
  probe(2, '8.8.8.8');
  await vi.waitUntil(() => heard.length === 3, { timeout: PATIENCE_MS });
  expect(heard[2]).toEqual({ id: 2, ok: true, value: { problem: 'not-local' } });
});
