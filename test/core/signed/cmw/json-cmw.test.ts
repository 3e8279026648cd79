import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonCmw } from '../../../../src/core/signed/cmw/read-json.ts';
import { ascii, b64 } from '../../../support/sign-jws.ts';

const outcome = (value: unknown): unknown => {
  const read = readJsonCmw(ascii(typeof value === 'string' ? value : JSON.stringify(value)));
  return read.ok ? read.value : read.fault;
};
const nested = (depth: number): object => (depth === 0 ? ['text/plain', 'YQ'] : { a: nested(depth - 1) });

describe('a CMW in JSON', () => {
  it('is a record of a type, a value and perhaps what it is for', () => {
    expect(outcome(['application/eat+jwt', 'YQ'])).toEqual({
      kind: 'record',
      type: 'application/eat+jwt',
      value: ascii('a'),
      messages: null,
    });
    expect(outcome(['application/rim+cose', 'YQ', 3])).toMatchObject({
      messages: ['reference-values', 'endorsements'],
    });
    expect(outcome(['application/eat+jwt; eat_profile="tag:a,2026:b"; x=1', 'YQ', 31])).toMatchObject({
      type: 'application/eat+jwt; eat_profile="tag:a,2026:b"; x=1',
    });
  });

  it('is a collection of records and collections, perhaps of a named sort', () => {
    const record = ['text/plain', 'YQ'];
    expect(outcome({ __cmwc_t: 'tag:example.com,2024:composite', a: record, b: { c: record } })).toMatchObject({
      kind: 'collection',
      type: 'tag:example.com,2024:composite',
      entries: [{ label: 'a' }, { label: 'b', cmw: { kind: 'collection', type: null, entries: [{ label: 'c' }] } }],
    });
    expect(outcome({ __cmwc_t: '1.3.6.1.4.1.2', a: record })).toMatchObject({ type: '1.3.6.1.4.1.2' });
    expect(outcome(nested(8))).toMatchObject({ kind: 'collection' });
  });

  it.each<[string, unknown, string]>([
    ['neither list nor object', 'true', 'cmw-shape'],
    ['a record without a value', ['application/eat+jwt'], 'cmw-shape'],
    ['a record of four', ['text/plain', 'YQ', 1, 1], 'cmw-shape'],
    ['an entry that is text', { a: 'YQ' }, 'cmw-shape'],
    ['a content format, which JSON does not know', [263, 'YQ'], 'cmw-type'],
    ['a type without a subtype', ['text', 'YQ'], 'cmw-type'],
    ['a type with blanks before', [' text/plain', 'YQ'], 'cmw-type'],
    ['a type with a line break', ['text/plain\n', 'YQ'], 'cmw-type'],
    ['a type without end', [`text/${'a'.repeat(600)}`, 'YQ'], 'cmw-type'],
    ['a value that is no base64url', ['text/plain', 'a b!'], 'cmw-value'],
    ['a value with padding', ['text/plain', 'YQ=='], 'cmw-value'],
    ['an empty value', ['text/plain', ''], 'cmw-value'],
    ['a value that is no text', ['text/plain', 5], 'cmw-value'],
    ['an indicator of nothing', ['text/plain', 'YQ', 0], 'cmw-indicator'],
    ['an indicator of something unknown', ['text/plain', 'YQ', 32], 'cmw-indicator'],
    ['an indicator that is text', ['text/plain', 'YQ', '4'], 'cmw-indicator'],
    ['an indicator that is null', ['text/plain', 'YQ', null], 'cmw-indicator'],
    ['an empty collection', {}, 'cmw-empty'],
    ['a collection of nothing but its sort', { __cmwc_t: 'tag:a,2026:b' }, 'cmw-empty'],
    ['a sort that is relative', { __cmwc_t: 'composite', a: ['text/plain', 'YQ'] }, 'cmw-collection-type'],
    ['a sort that is a record', { __cmwc_t: ['text/plain', 'YQ'], a: ['text/plain', 'YQ'] }, 'cmw-collection-type'],
    ['more nesting than allowed', nested(9), 'cmw-too-deep'],
    ['nesting without end', '{"a":'.repeat(100_000), 'json-too-deep'],
    [
      'more entries than allowed',
      Object.fromEntries(Array.from({ length: 65 }, (_, at) => [`l${String(at)}`, ['text/plain', 'YQ']])),
      'cmw-too-many',
    ],
    ['the same label twice', '{"a":["text/plain","YQ"],"a":["text/plain","Yg"]}', 'json-duplicate-member'],
    ['more than 1 MB', ['text/plain', 'A'.repeat(1 << 20)], 'json-too-large'],
  ])('is refused for %s', (_, value, fault) => {
    expect(outcome(value)).toBe(fault);
  });

  it('gives back every message that was wrapped', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 31 }), (bytes, bits) => {
        expect(outcome({ a: ['application/eat+jwt', b64(bytes), bits] })).toMatchObject({
          entries: [{ label: 'a', cmw: { value: bytes } }],
        });
      }),
    );
  });

  it('is never an error, whatever JSON it is', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 12 }), (text) => {
        const read = readJsonCmw(ascii(text));
        if (!read.ok) expect(read.fault).toMatch(/^(cmw|json)-/);
      }),
    );
  });
});
