import { expect, it } from 'vitest';
import * as fc from 'fast-check';
import * as v from 'valibot';
import { backgroundRequests } from '../../src/protocol/background-requests.ts';
import { der, hash, isDer, isHash } from '../../src/protocol/fields.ts';
import { isInteger, list, number, shape, text } from '../../src/protocol/shape.ts';
import { companionRequests } from '../../companion/protocol/requests.ts';

const accepts = async (schema: { readonly '~standard': { validate(value: unknown): unknown } }, value: unknown) =>
  !('issues' in ((await schema['~standard'].validate(value)) as object));

const device = shape({ name: text(5), port: isInteger, ratio: number(0, 1), also: list(text(3, /^\d*$/), 2) });
const good = { name: 'a', port: 443, ratio: 0.5, also: ['1', '23'] };

it('accepts an object whose fields all fit', async () => {
  expect(await device['~standard'].validate(good)).toEqual({ value: good });
});

it.each([
  ['a text is too long', { name: 'abcdef' }],
  ['a text is a number', { name: 1 }],
  ['a text is an object that becomes one', { name: { toString: () => 'a', length: 1 } }],
  ['a text does not match its pattern', { also: ['x'] }],
  ['a number is not whole', { port: 1.5 }],
  ['a number is infinite', { port: Infinity }],
  ['a number is no number', { ratio: NaN }],
  ['a number is too small', { ratio: -0.1 }],
  ['a number is too large', { ratio: 1.1 }],
  ['a list is too long', { also: ['1', '2', '3'] }],
  ['a list is an object', { also: { length: 0 } }],
  ['a field is null', { name: null }],
  ['a field is missing', { name: undefined }],
])('refuses an object when %s', async (_, change) => {
  expect(await accepts(device, { ...good, ...change })).toBe(false);
});

it('refuses a field that is inherited', async () => {
  expect(await accepts(shape({ name: text(5) }), Object.create({ name: 'a' }))).toBe(false);
  expect(await accepts(shape({ constructor: text(5) }), {})).toBe(false);
});

it('passes on a field called __proto__ to no one', async () => {
  const checked = await shape({ name: text(5) })['~standard'].validate(JSON.parse('{"name":"a","__proto__":{"x":1}}'));
  expect(checked).toEqual({ value: { name: 'a' } });
  expect((checked as { value: object }).value).not.toHaveProperty('x');
});

it('agrees with the library about base64 and hashes when the text is anything', () => {
  const ofLibrary = v.pipe(v.string(), v.base64());
  const letters = fc.string({ unit: fc.constantFrom('A', 'b', '9', '+', '/', '=', '\n', '-'), maxLength: 12 });
  fc.assert(
    fc.property(fc.oneof(letters, fc.string()), (value) => {
      expect(isDer(value)).toBe(v.is(ofLibrary, value));
      expect(v.is(der, value)).toBe(isDer(value));
    }),
  );
  for (const value of ['0'.repeat(64), '0'.repeat(63), 'A'.repeat(64), `${'0'.repeat(64)}\n`])
    expect(isHash(value)).toBe(v.is(hash, value));
  expect(isHash('0f'.repeat(32))).toBe(true);
  expect(isHash(`${'0'.repeat(64)}\n`)).toBe(false);
});

it('passes on to the companion all that the companion takes', async () => {
  const stores = ['nss:/home/a/.pki/nssdb'];
  const asked = [
    ['companion/browse', 'browse', { seconds: 0.5 }],
    ['companion/browse', 'browse', { seconds: 10 }],
    ['companion/stores', 'anchors/stores', {}],
    ['companion/install', 'anchors/install', { scopeRoot: 'AAAA', cross: 'AAA=', stores }],
    ['companion/remove', 'anchors/remove', { label: 'Latchkey', stores }],
    ['companion/root-stores', 'anchors/root-stores', { root: 'AAAA' }],
    [
      'companion/install-root',
      'anchors/install-root',
      { root: 'AAAA', names: ['local', '.'], addresses: ['fd00::/8'], until: Number.MAX_SAFE_INTEGER, stores },
    ],
    ['companion/remove-root', 'anchors/remove-root', { root: 'AAAA', stores }],
  ] as const;
  for (const [here, there, request] of asked) {
    expect(v.is(companionRequests[there], request), there).toBe(true);
    expect(await backgroundRequests[here]['~standard'].validate(request), here).toEqual({ value: request });
  }
});
