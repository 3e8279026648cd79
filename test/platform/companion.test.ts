import { granted, restartBrowser } from '../support/extension-api.ts';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { COMPANION, native } from '../support/native-port.ts';
import { mintLeaf, mintRoot } from '../support/mint.ts';
import { startTlsDevice } from '../support/tls-device.ts';

/** A background that has just started; the companion itself is real. */
async function freshBackground() {
  vi.resetModules();
  return import('../../src/platform/ask-companion.ts');
}

beforeEach(() => {
  restartBrowser();
  granted.add('nativeMessaging');
  native.command = COMPANION;
  native.started.length = 0;
});

afterEach(() => {
  for (const child of native.started) child.kill();
});

/**
 * A companion that says hello as this one does and then does as told, in JavaScript: `reply(message)` writes a message.
 */
const speaking = (protocol: number, then: string): readonly string[] => [
  process.execPath,
  '-e',
  `
  const reply = (message) => {
    const [bytes, head] = [Buffer.from(JSON.stringify(message)), Buffer.alloc(4)];
    head.writeUInt32LE(bytes.length);
    process.stdout.write(Buffer.concat([head, bytes]));
  };
  let rest = Buffer.alloc(0);
  process.stdin.on('data', (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= 4 && rest.length >= 4 + rest.readUInt32LE(0)) {
      const end = 4 + rest.readUInt32LE(0);
      const message = JSON.parse(rest.subarray(4, end));
      rest = rest.subarray(end);
      const value = { protocol: ${String(protocol)}, version: '9.9.9', platform: 'linux' };
      if (message.name === 'hello') reply({ id: message.id, ok: true, value });
      else { ${then} }
    }
  });
`,
];

describe('when the person has not allowed it', () => {
  it('starts nothing', async () => {
    granted.delete('nativeMessaging');
    const { askCompanion } = await freshBackground();
    expect(await askCompanion('resolve', { host: 'printer.local' })).toEqual({ ok: false, problem: 'not-allowed' });
    expect(native.started).toEqual([]);
  });
});

describe('when it is installed', () => {
  it('one companion answers everything, several questions at once', async () => {
    const { askCompanion, helloCompanion } = await freshBackground();
    const answers = await Promise.all([
      helloCompanion(),
      askCompanion('resolve', { host: '127.0.0.1' }),
      askCompanion('resolve', { host: '::1' }),
    ]);
    expect(answers).toMatchObject([
      { ok: true, value: { protocol: 1 } },
      { ok: true, value: { addresses: [{ address: '127.0.0.1' }] } },
      { ok: true, value: { addresses: [{ address: '::1' }] } },
    ]);
    expect(native.started).toHaveLength(1);
  });

  it('shows what a device shows', async () => {
    const root = await mintRoot();
    const leaf = await mintLeaf(root);
    const device = await startTlsDevice([leaf, root]);
    const { askCompanion } = await freshBackground();
    const answer = await askCompanion('probe', { host: 'printer.local', port: device.port, addresses: ['127.0.0.1'] });
    device.close();
    expect(answer).toMatchObject({
      ok: true,
      value: {
        answers: [{ outcome: 'shown', chain: [leaf, root].map(({ der }) => Buffer.from(der).toString('base64')) }],
      },
    });
  });

  it('and was killed while no one asked, another takes its place', async () => {
    const { helloCompanion } = await freshBackground();
    await helloCompanion();
    const [first] = native.started;
    first?.kill('SIGKILL');
    if (first) await once(first, 'exit');
    expect(await helloCompanion()).toMatchObject({ ok: true });
    expect(native.started).toHaveLength(2);
  });

  it('and dies of a question, it is asked once more and then let be', async () => {
    native.command = speaking(1, 'process.exit(1)');
    const { askCompanion, helloCompanion } = await freshBackground();
    await helloCompanion();
    expect(await askCompanion('browse', { seconds: 1 })).toEqual({ ok: false, problem: 'not-working' });
    expect(native.started).toHaveLength(2);
  });

  it('and refuses a question, its own code is told', async () => {
    const { askCompanion } = await freshBackground();
    expect(await askCompanion('browse', { seconds: -1 })).toEqual({ ok: false, problem: 'bad-message' });
  });
});

describe('when it cannot be used', () => {
  it('because it is not installed, that is told', async () => {
    native.command = null;
    const { helloCompanion } = await freshBackground();
    expect(await helloCompanion()).toEqual({ ok: false, problem: 'not-installed' });
  });

  it('because it does not start, that is told', async () => {
    native.command = [process.execPath, '-e', 'process.exit(3)'];
    const { helloCompanion } = await freshBackground();
    expect(await helloCompanion()).toEqual({ ok: false, problem: 'not-working' });
  });

  it.each([
    [0, 'older'],
    [2, 'newer'],
  ] as const)('because it speaks protocol %i, it is asked nothing else', async (protocol, problem) => {
    native.command = speaking(protocol, `reply({ id: message.id, ok: true, value: { addresses: [] } })`);
    const { askCompanion } = await freshBackground();
    expect(await askCompanion('resolve', { host: 'printer.local' })).toEqual({ ok: false, problem });
  });

  it('and is put right, the next question finds it', async () => {
    native.command = speaking(0, '');
    const { helloCompanion } = await freshBackground();
    expect(await helloCompanion()).toEqual({ ok: false, problem: 'older' });
    native.command = COMPANION;
    expect(await helloCompanion()).toMatchObject({ ok: true });
  });
});
