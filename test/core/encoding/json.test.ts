import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isJsonObject, type JsonObject, member, readJson } from '../../../src/core/encoding/json.ts';

const LIMITS = { bytes: 10_000, depth: 6 };
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const outcome = (text: string | Uint8Array): unknown => {
  const read = readJson(typeof text === 'string' ? utf8(text) : text, LIMITS);
  return read.ok ? read.value : read.fault;
};

describe('readJson', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['two members of one name', '{"alg":"none","alg":"ES256"}', 'json-duplicate-member'],
    ['the same name with an escape', '{"alg":1,"\\u0061lg":2}', 'json-duplicate-member'],
    ['two members of one name far inside', '[{"a":[{"b":{"c":1,"c":1}}]}]', 'json-duplicate-member'],
    ['two members called __proto__', '{"__proto__":1,"__proto__":2}', 'json-duplicate-member'],
    ['more nesting than allowed', '[[[[[[[]]]]]]]', 'json-too-deep'],
    ['endless nesting', '['.repeat(9_000), 'json-too-deep'],
    ['more bytes than allowed', `"${'a'.repeat(10_000)}"`, 'json-too-large'],
    ['bytes that are no UTF-8', Uint8Array.of(0x22, 0xff, 0x22), 'json-not-utf8'],
    ['a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf, 0x31), 'json-syntax'],
    ['two values', '{} {}', 'json-syntax'],
    ['a comma too many', '{"a":1,}', 'json-syntax'],
    ['an unclosed string', '{"a', 'json-syntax'],
    ['nothing', '', 'json-syntax'],
  ])('refuses %s', (_, text, fault) => {
    expect(outcome(text)).toBe(fault);
  });

  it('does not take colons and brackets in strings for structure', () => {
    expect(outcome('{"a:b":"c:[[[[[[[[{{","d\\"e:":"\\\\"}')).toEqual({ 'a:b': 'c:[[[[[[[[{{', 'd"e:': '\\' });
  });

  it('keeps a member called __proto__ a member', () => {
    const read = outcome('{"__proto__":{"alg":"none"}}') as JsonObject;
    expect(member(read, '__proto__')).toEqual({ alg: 'none' });
    expect(member(read, 'alg')).toBeUndefined();
    expect(isJsonObject(read)).toBe(true);
  });

  it('reads every value that JSON can say as the platform does', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4, noUnicodeString: false }), (text) => {
        expect(outcome(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('refuses every object that gets one of its members a second time', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { minKeys: 1 }),
        fc.nat(),
        (object, nth) => {
          const names = Object.keys(object);
          const again = JSON.stringify(names[nth % names.length]);
          const text = `${JSON.stringify(object).slice(0, -1)},${again}:0}`;
          expect(outcome(text)).toBe('json-duplicate-member');
        },
      ),
    );
  });
});
