import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Confirmed,
  continuePairing,
  finishPairing,
  type Sending,
  type Started,
  startPairing,
} from '../../src/core/pairing/by-code/client.ts';
import {
  MAX_ANSWER_BYTES,
  MAX_CERTIFICATES_BYTES,
  MAX_CODE_ITERATIONS,
  MAX_SALT_BYTES,
  MIN_ITERATIONS,
  MIN_SALT_BYTES,
} from '../../src/core/pairing/by-code/messages.ts';
import type { HttpAnswer, Step } from '../../src/core/pairing/by-code/types.ts';
import { encodeScalar, toScalar } from '../../src/core/pairing/spake2plus/scalars.ts';
import { registerVerifier, verifierPoints, verifierShare } from '../../src/core/pairing/spake2plus/verifier.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const doc = read('docs/pairing-protocol.md');
const block = (language: string): string => new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\n\`\`\``).exec(doc)?.[1] ?? '';
const [offer = '', share = '', shareAnswer = '', confirm = '', certificates = ''] = block('json').split('\n');
const values = new Map(
  [...block('text').matchAll(/^(\w+) =([\s0-9a-f]+?)(?=\n\w|$(?![\s\S]))/gm)].map(([, name = '', digits = '']) => [
    name,
    digits.replace(/\s/g, ''),
  ]),
);

const text = (characters: string): Uint8Array => new TextEncoder().encode(characters);
const octets = (first: number): Uint8Array => Uint8Array.from({ length: 40 }, (_, at) => first + at);
const bytes = (name: string): Uint8Array => Uint8Array.from(Buffer.from(values.get(name) ?? '', 'hex'));
const hex = (some: Uint8Array): string => Buffer.from(some).toString('hex');
const told = (message: string): HttpAnswer => ({ status: 200, bytes: text(message) });
const hmac = (key: string, message: Uint8Array): string =>
  createHmac('sha256', bytes(key)).update(message).digest('base64');
const derived = (key: string, info: string, length: number): string =>
  Buffer.from(hkdfSync('sha256', bytes(key), '', info, length)).toString('hex');
function value<T>(step: Step<T>): T {
  if (!step.ok) throw new Error(step.problem);
  return step.value;
}

describe('the example in docs/pairing-protocol.md', () => {
  let started: Sending<Started>;
  let confirmed: Sending<Confirmed>;
  beforeAll(async () => {
    started = value(await startPairing('01234567', 'router.home.arpa:80', told(offer), octets(0x10)));
    confirmed = value(await continuePairing(started.state, told(shareAnswer)));
  });

  it('holds every value', () => {
    expect([...values.keys()]).toEqual([
      'salt',
      'w0',
      'w1',
      'L',
      'x',
      'shareP',
      'y',
      'shareV',
      'Z',
      'V',
      'Context',
      'TT',
      'K_main',
      'K_confirmP',
      'K_confirmV',
      'K_shared',
      'K_certificates',
    ]);
  });

  it('is what the browser sends and takes', async () => {
    expect([started.message, confirmed.message]).toEqual([share, confirm]);
    expect(value(await finishPairing(confirmed.state, told(certificates)))).toEqual(text('certificates'));
    expect(hex(confirmed.state.shared)).toBe(values.get('K_shared'));
  });

  it('has the scalars, points and shares of both sides', () => {
    const { scalars, x, shareP } = started.state;
    expect([encodeScalar(scalars.w0), encodeScalar(scalars.w1), encodeScalar(x), shareP].map(hex)).toEqual(
      ['w0', 'w1', 'x', 'shareP'].map((name) => values.get(name)),
    );
    const [record, y] = [registerVerifier(scalars), toScalar(octets(0x40))];
    expect([record.l, encodeScalar(y), verifierShare(record, y)].map(hex)).toEqual(
      ['L', 'y', 'shareV'].map((name) => values.get(name)),
    );
    expect(verifierPoints(record, y, shareP)).toEqual({ z: bytes('Z'), v: bytes('V') });
  });

  it('has the transcript as it is described, put together by hand', () => {
    const M =
      '04886e2f97ace46e55ba9dd7242579f2993b64e16ef3dcab95afd497333d8fa1' +
      '2f5ff355163e43ce224e0b0e65ff02ac8e5c7be09419c785e0ca547d55a12e2d20';
    const N =
      '04d8bbd6c639c62937b04d997f38c3770719c629d7014d49a24b4f98baa1292b' +
      '4907d60aa6bfade45008a636337f5168c64d9bd36034808cd564490b1e656edbe7';
    const context = Buffer.concat([text('Latchkey pairing v1\0'), createHash('sha256').update(offer).digest()]);
    expect(context.toString('hex')).toBe(values.get('Context'));
    const parts = [
      context,
      text('latchkey'),
      text('router.home.arpa:80'),
      Buffer.from(M, 'hex'),
      Buffer.from(N, 'hex'),
      ...['shareP', 'shareV', 'Z', 'V', 'w0'].map(bytes),
    ];
    const prefixed = parts.map((part) => Buffer.concat([Buffer.of(part.length, 0, 0, 0, 0, 0, 0, 0), part]));
    expect(Buffer.concat(prefixed).toString('hex')).toBe(values.get('TT'));
  });

  it("has the keys and MACs, by Node's own functions", () => {
    expect(createHash('sha256').update(bytes('TT')).digest('hex')).toBe(values.get('K_main'));
    expect(derived('K_main', 'ConfirmationKeys', 64)).toBe(`${values.get('K_confirmP')}${values.get('K_confirmV')}`);
    expect(derived('K_main', 'SharedKey', 32)).toBe(values.get('K_shared'));
    expect(derived('K_shared', 'Latchkey pairing v1 certificates', 32)).toBe(values.get('K_certificates'));
    expect(JSON.parse(shareAnswer)).toMatchObject({ confirmation: hmac('K_confirmV', bytes('shareP')) });
    expect(JSON.parse(confirm)).toMatchObject({ confirmation: hmac('K_confirmP', bytes('shareV')) });
    expect(JSON.parse(certificates)).toMatchObject({ mac: hmac('K_certificates', text('certificates')) });
  });
});

describe('docs/pairing-protocol.md', () => {
  it('has the limits of the code', () => {
    // However its lines are broken.
    const flat = doc.replace(/\s+/g, ' ');
    expect(flat).toContain(
      `it takes between ${MIN_ITERATIONS} and ${MAX_CODE_ITERATIONS}, and a salt of ${MIN_SALT_BYTES} to ` +
        `${MAX_SALT_BYTES} octets`,
    );
    expect(flat).toContain(`at most ${MAX_ANSWER_BYTES} octets, the answer to 3 at most ${MAX_CERTIFICATES_BYTES}.`);
  });

  it('explains every problem', () => {
    const union =
      /export type CodeProblem =([\s\S]*?);/.exec(
        read('src/core/pairing/by-code/types.ts').replace(/\/\*\*[\s\S]*?\*\//g, ''),
      )?.[1] ?? '';
    const codes = [...union.matchAll(/'([a-z-]+)'/g)].map(([, code]) => code);
    const section = doc.slice(doc.indexOf('## What can go wrong'), doc.indexOf('## What an attacker can do'));
    expect(codes.length).toBeGreaterThan(5);
    expect([...section.matchAll(/^\| `([a-z-]+)`/gm)].map(([, code]) => code)).toEqual(codes);
  });
});
