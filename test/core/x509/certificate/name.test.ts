import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { DerReader } from '../../../../src/core/x509/der/der.ts';
import { encode, encodeOid } from '../../../../src/core/x509/der/der-write.ts';
import { isNameWithin, type Name, readName, sameName } from '../../../../src/core/x509/certificate/name.ts';
import { attributeValues, nameText } from '../../../../src/core/x509/certificate/name-text.ts';

const UTF8 = 0x0c;
const PRINTABLE = 0x13;
const TELETEX = 0x14;
const BMP = 0x1e;

type Part = readonly [type: string, tag: number, value: string | Uint8Array];
const attribute = ([type, tag, value]: Part): Uint8Array =>
  encode(
    0x30,
    encode(0x06, encodeOid(type)),
    encode(tag, typeof value === 'string' ? new TextEncoder().encode(value) : value),
  );

/** A Name of these RDNs, each a list of attributes. */
const name = (...rdns: readonly (readonly Part[])[]): Name =>
  readName(new DerReader(encode(0x30, ...rdns.map((rdn) => encode(0x31, ...rdn.map(attribute))))));

const CN = '2.5.4.3';
const O = '2.5.4.10';

describe('when two names are compared', () => {
  it.each<[string, Part, Part, boolean]>([
    ['case', [CN, UTF8, 'Home Gateway'], [CN, UTF8, 'home gateway'], true],
    ['blanks', [CN, UTF8, '  Home   Gateway '], [CN, UTF8, 'Home Gateway'], true],
    ['one blank in front', [CN, UTF8, ' Home Gateway'], [CN, UTF8, 'Home Gateway'], true],
    ['one blank behind', [CN, UTF8, 'Home Gateway '], [CN, UTF8, 'Home Gateway'], true],
    ['string types', [CN, PRINTABLE, 'Home'], [CN, UTF8, 'home'], true],
    ['wide strings', [CN, BMP, Uint8Array.of(0, 0x48, 0, 0x69)], [CN, UTF8, 'hi'], true],
    ['Unicode forms', [CN, UTF8, 'Ku\u0308che'], [CN, UTF8, 'K\u00fcche'], true],
    ['another letter', [CN, UTF8, 'Home'], [CN, UTF8, 'Homе'], false],
    ['another attribute', [CN, UTF8, 'Home'], [O, UTF8, 'Home'], false],
    ['values that are no text', [CN, 0x02, Uint8Array.of(1)], [CN, 0x02, Uint8Array.of(2)], false],
  ])('%s', (_, a, b, same) => {
    expect(sameName(name([a]), name([b]))).toBe(same);
  });

  it('sees no difference in blanks, wherever they are added', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'B', '.', '-', '7', 'é'), minLength: 1, maxLength: 4 });
    const blanks = fc.constantFrom(' ', '  ', '   ');
    const spaced = fc.tuple(
      fc.array(fc.tuple(word, blanks), { minLength: 1, maxLength: 4 }),
      fc.constantFrom('', ' ', '  '),
    );
    fc.assert(
      fc.property(spaced, fc.constantFrom('', ' ', '  '), ([parts, end], start) => {
        const plain = parts.map(([text]) => text).join(' ');
        const middle = parts.map(([text, blank], i) => (i < parts.length - 1 ? text + blank : text)).join('');
        const odd = `${start}${middle}${end}`;
        expect(sameName(name([[CN, UTF8, odd]]), name([[CN, UTF8, plain]]))).toBe(true);
      }),
    );
  });

  it('counts the order of RDNs, but not the order within one', () => {
    const cn: Part = [CN, UTF8, 'a'];
    const o: Part = [O, UTF8, 'b'];
    expect(sameName(name([cn], [o]), name([o], [cn]))).toBe(false);
    expect(sameName(name([cn, o]), name([o, cn]))).toBe(true);
    expect(sameName(name([cn, o]), name([cn], [o]))).toBe(false);
  });

  it('does not mix up where one value ends and the next begins', () => {
    expect(
      sameName(
        name([
          [CN, UTF8, 'a'],
          [O, UTF8, 'b'],
        ]),
        name([[CN, UTF8, `a","${O}=b`]]),
      ),
    ).toBe(false);
  });
});

describe('when one name is inside the subtree of another', () => {
  const house: Part = [O, UTF8, 'House'];
  const printer: Part = [CN, UTF8, 'Printer'];
  it('shares all of its first RDNs', () => {
    expect(isNameWithin(name([house], [printer]), name([house]))).toBe(true);
    expect(isNameWithin(name([house]), name([house]))).toBe(true);
    expect(isNameWithin(name([house]), name())).toBe(true);
    expect(isNameWithin(name([house]), name([house], [printer]))).toBe(false);
    expect(isNameWithin(name([printer], [house]), name([house]))).toBe(false);
  });
});

describe('when a name is shown', () => {
  let full: Name;
  beforeAll(() => {
    full = name(
      [['2.5.4.6', PRINTABLE, 'AT']],
      [[O, UTF8, 'A, B + C']],
      [
        [CN, UTF8, '#1 \u202ex '],
        ['1.2.3.4', UTF8, 'y'],
      ],
    );
  });

  it('is RFC 4514 text, the last RDN first, escaped and sanitised', () => {
    expect(nameText(full)).toBe('CN=\\#1 \ufffdx\\ +1.2.3.4=y,O=A\\, B \\+ C,C=AT');
  });

  it('reads Teletex as Latin-1 and shows what is no text in hexadecimal', () => {
    expect(nameText(name([[CN, TELETEX, Uint8Array.of(0xfc)]], [[O, 0x02, Uint8Array.of(7)]]))).toBe('O=#020107,CN=ü');
  });

  it('gives single values as they are', () => {
    expect(attributeValues(full, O)).toEqual(['A, B + C']);
  });
});
