import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  type Confirmed,
  continuePairing,
  finishPairing,
  type Sending,
  type Started,
  startPairing,
} from '../../../../src/core/pairing/by-code/client.ts';
import type { HttpAnswer, Step } from '../../../../src/core/pairing/by-code/types.ts';
import { encodePoint, maskOfVerifier, timesGenerator } from '../../../../src/core/pairing/spake2plus/group.ts';
import { ADDRESS, answer, CERTIFICATES, CODE, type ShareAnswer, testGateway, type TestGateway } from './gateway.ts';

const random = (): Uint8Array => new Uint8Array(randomBytes(40));

function value<T>(step: Step<T>): T {
  if (!step.ok) throw new Error(step.problem);
  return step.value;
}
const problem = (step: Step<unknown>): string | null => (step.ok ? null : step.problem);
const start = async (gateway: TestGateway, code = CODE): Promise<Sending<Started>> =>
  value(await startPairing(code, ADDRESS, answer(gateway.offer), random()));
const base64 = (octets: Uint8Array): string => Buffer.from(octets).toString('base64');

async function confirmed(gateway: TestGateway): Promise<Sending<Confirmed>> {
  const { message, state } = await start(gateway);
  return value(await continuePairing(state, answer(await gateway.share(message))));
}

describe('when the gateway knows the code', () => {
  it('gives the certificates octet for octet', async () => {
    const gateway = testGateway();
    const { message, state } = await confirmed(gateway);
    expect(Buffer.from(value(await finishPairing(state, answer(gateway.confirm(message)))))).toEqual(CERTIFICATES);
  });

  it('sends another share every time', async () => {
    const gateway = testGateway();
    expect((await start(gateway)).message).not.toBe((await start(gateway)).message);
  });

  it('takes an offer that says more than this version knows', async () => {
    const gateway = testGateway({ more: { versions: [7, 1], hint: 'on the screen' } });
    const { message, state } = await confirmed(gateway);
    expect((await finishPairing(state, answer(gateway.confirm(message)))).ok).toBe(true);
  });
});

describe('when what both sides hold differs', () => {
  it.each([
    ['the code', testGateway({ code: '12345679' })],
    ['the address', testGateway({ address: 'nas.home.arpa:80' })],
    ['the port', testGateway({ address: 'router.home.arpa:8080' })],
  ])('%s, it ends before our confirmation, and tells no more than that', async (_what, gateway) => {
    const { message, state } = await start(gateway);
    expect(await continuePairing(state, answer(await gateway.share(message)))).toEqual({
      ok: false,
      problem: 'wrong-code',
    });
  });

  it.each([
    ['the salt', { salt: base64(randomBytes(16)) }],
    ['the iterations', { iterations: 100_001 }],
    ['the versions', { versions: [1, 2] }],
    ['a member that no one reads', { extra: true }],
  ])('because someone changed %s of the offer on the way, the same', async (_what, change) => {
    const gateway = testGateway();
    const { message, state } = value(
      await startPairing(CODE, ADDRESS, answer({ ...gateway.offer, ...change }), random()),
    );
    expect(problem(await continuePairing(state, answer(await gateway.share(message))))).toBe('wrong-code');
  });
});

describe('when the offer is', () => {
  const { offer } = testGateway();
  it.each<[string, HttpAnswer, string]>([
    ['not there', answer('Not found', 404), 'not-offered'],
    ['forbidden', answer('', 403), 'not-offered'],
    ["another program's page", answer('<!doctype html><title>Router</title>'), 'not-offered'],
    ['JSON of something else', answer([1]), 'not-offered'],
    ['not UTF-8', { status: 200, bytes: Uint8Array.of(0x7b, 0xff, 0x7d) }, 'not-offered'],
    ['larger than any offer', answer({ ...offer, padding: ' '.repeat(4096) }), 'not-offered'],
    ['for other versions only', answer({ ...offer, versions: [2, '1'] }), 'unsupported-version'],
    ['without a salt', answer({ ...offer, salt: undefined }), 'bad-answer'],
    ['salted too little', answer({ ...offer, salt: base64(randomBytes(15)) }), 'bad-answer'],
    ['salted too much', answer({ ...offer, salt: base64(randomBytes(65)) }), 'bad-answer'],
    ['minutes of work', answer({ ...offer, iterations: 1_000_001 }), 'bad-answer'],
    ['too little work', answer({ ...offer, iterations: 99_999 }), 'bad-answer'],
    ['half an iteration off', answer({ ...offer, iterations: 100_000.5 }), 'bad-answer'],
    ['a number in words', answer({ ...offer, iterations: '600000' }), 'bad-answer'],
    ['gone', answer('', 410), 'code-expired'],
    ['tried too often', answer('', 429), 'too-many-attempts'],
    ['for another name', answer('', 421), 'wrong-address'],
  ])('%s', async (_what, received, expected) => {
    expect(await startPairing(CODE, ADDRESS, received, random())).toEqual({ ok: false, problem: expected });
  });
});

describe("when the gateway's share is", () => {
  const changed = async (change: (honest: ShareAnswer, ours: Started) => unknown): Promise<string | null> => {
    const gateway = testGateway();
    const { message, state } = await start(gateway);
    return problem(await continuePairing(state, answer(change(await gateway.share(message), state))));
  };

  it.each<[string, (honest: ShareAnswer, ours: Started) => unknown, string]>([
    ['our own', (honest, { shareP }) => ({ ...honest, share: base64(shareP) }), 'attacker-or-fault'],
    [
      'off the curve',
      (honest) => ({
        ...honest,
        share: base64(Buffer.from(honest.share, 'base64').map((octet, at) => (at === 64 ? octet ^ 1 : octet))),
      }),
      'attacker-or-fault',
    ],
    ['all zero', (honest) => ({ ...honest, share: base64(new Uint8Array(65)) }), 'attacker-or-fault'],
    [
      'nothing but its mask',
      (honest, { scalars }) => ({ ...honest, share: base64(encodePoint(maskOfVerifier().multiply(scalars.w0))) }),
      'attacker-or-fault',
    ],
    ['another point', (honest) => ({ ...honest, share: base64(encodePoint(timesGenerator(5n))) }), 'wrong-code'],
    [
      'compressed',
      (honest) => ({ ...honest, share: base64(Buffer.from(honest.share, 'base64').subarray(0, 33)) }),
      'bad-answer',
    ],
    ['missing', ({ session, confirmation }) => ({ session, confirmation }), 'bad-answer'],
    [
      'confirmed by our own MAC of it',
      (honest, { shareP }) => ({ ...honest, confirmation: base64(shareP.subarray(1, 33)) }),
      'wrong-code',
    ],
    [
      'confirmed by too short a MAC',
      (honest) => ({ ...honest, confirmation: base64(Buffer.from(honest.confirmation, 'base64').subarray(0, 16)) }),
      'bad-answer',
    ],
    ['without a session', (honest) => ({ ...honest, session: '' }), 'bad-answer'],
    ['not in JSON', () => 'OK', 'bad-answer'],
  ])('%s', async (_what, change, expected) => {
    expect(await changed(change)).toBe(expected);
  });

  it('from an earlier exchange, it does not fit this one', async () => {
    const gateway = testGateway();
    const earlier = await gateway.share((await start(gateway)).message);
    expect(problem(await continuePairing((await start(gateway)).state, answer(earlier)))).toBe('wrong-code');
  });

  it.each([
    [409, 'interrupted'],
    [410, 'code-expired'],
    [421, 'wrong-address'],
    [429, 'too-many-attempts'],
    [403, 'bad-answer'],
    [404, 'bad-answer'],
    [500, 'bad-answer'],
  ])('refused with %i, the problem is %s', async (status, expected) => {
    expect(problem(await continuePairing((await start(testGateway())).state, answer('', status)))).toBe(expected);
  });
});

describe('when the certificates', () => {
  const finished = async (
    change: (honest: { readonly certificates: string; readonly mac: string }) => unknown,
    status = 200,
  ): Promise<string | null> => {
    const gateway = testGateway();
    const { message, state } = await confirmed(gateway);
    return problem(await finishPairing(state, answer(change(gateway.confirm(message)), status)));
  };

  it.each<[string, (honest: { readonly certificates: string; readonly mac: string }) => unknown, string]>([
    [
      'were changed on the way',
      (honest) => ({ ...honest, certificates: base64(Buffer.from('certificateS')) }),
      'attacker-or-fault',
    ],
    [
      'were cut short',
      (honest) => ({ ...honest, certificates: base64(CERTIFICATES.subarray(0, -1)) }),
      'attacker-or-fault',
    ],
    ['come with another MAC', (honest) => ({ ...honest, mac: base64(randomBytes(32)) }), 'attacker-or-fault'],
    [
      'come with a MAC cut short',
      (honest) => ({ ...honest, mac: base64(Buffer.from(honest.mac, 'base64').subarray(0, 8)) }),
      'bad-answer',
    ],
    ['are none', (honest) => ({ ...honest, certificates: '' }), 'bad-answer'],
    ['are larger than any', (honest) => ({ ...honest, certificates: 'A'.repeat(256 * 1024) }), 'bad-answer'],
  ])('%s', async (_what, change, expected) => {
    expect(await finished(change)).toBe(expected);
  });

  it("are refused because our confirmation does not fit although the gateway's did", async () => {
    expect(await finished(() => '', 403)).toBe('attacker-or-fault');
  });

  it('are refused since another exchange came in between', async () => {
    expect(await finished(() => '', 409)).toBe('interrupted');
  });

  it('come from another exchange, they do not fit this one', async () => {
    const [one, other] = [testGateway(), testGateway()];
    const { state } = await confirmed(one);
    const { message } = await confirmed(other);
    expect(problem(await finishPairing(state, answer(other.confirm(message))))).toBe('attacker-or-fault');
  });
});
