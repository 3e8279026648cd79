import { describe, expect, it } from 'vitest';
import { readCborCmw } from '../../../../src/core/signed/cmw/read-cbor.ts';
import { byteMutants } from '../../../support/byte-mutants.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));
const outcome = (text: string): unknown => {
  const read = readCborCmw(hex(text));
  return read.ok ? read.value : read.fault;
};
/** "text/plain" and h'61'. */
const PLAIN = '6a 746578742f706c61696e';
const RECORD = `82 ${PLAIN} 41 61`;

describe('a CMW in CBOR', () => {
  it('is a record of a media type or a content format, a value and perhaps what it is for', () => {
    expect(outcome(RECORD)).toEqual({ kind: 'record', type: 'text/plain', value: hex('61'), messages: null });
    expect(outcome('83 19 fde7 44 2347da55 04')).toEqual({
      kind: 'record',
      type: 64_999,
      value: hex('2347da55'),
      messages: ['evidence'],
    });
    expect(outcome(`9f ${PLAIN} 41 61 ff`)).toMatchObject({ type: 'text/plain' });
  });

  it('is a message whose tag stands for its content format (RFC 9277)', () => {
    expect(outcome('da 63747632 44 2347da55')).toMatchObject({ type: 29_884, value: hex('2347da55') });
    // The example of RFC 9999.
    expect(outcome('da 6374ffe6 44 2347da55')).toMatchObject({ type: 64_999 });
    expect(outcome('da 63740101 40')).toMatchObject({ type: 0 });
    expect(outcome('da 6374ffff 40')).toMatchObject({ type: 65_024 });
  });

  it('is a collection, labelled with numbers and texts', () => {
    expect(outcome(`a2 01 ${RECORD} 61 61 a1 20 ${RECORD}`)).toMatchObject({
      kind: 'collection',
      type: null,
      entries: [{ label: 1 }, { label: 'a', cmw: { kind: 'collection', entries: [{ label: -1 }] } }],
    });
    expect(outcome(`a2 68 5f5f636d77635f74 67 7461673a613a62 01 ${RECORD}`)).toMatchObject({ type: 'tag:a:b' });
  });

  it.each<[string, string, string]>([
    ['a number', '01', 'cmw-shape'],
    ['a record without a value', `81 ${PLAIN}`, 'cmw-shape'],
    ['a record of four', `84 ${PLAIN} 41 61 01 01`, 'cmw-shape'],
    ['a content format too large', '82 1a 00010000 40', 'cmw-type'],
    ['a content format below zero', '82 20 40', 'cmw-type'],
    ['a type that is no media type', '82 61 61 40', 'cmw-type'],
    ['a value that is text', `82 ${PLAIN} 61 61`, 'cmw-value'],
    ['an indicator of nothing', `83 ${PLAIN} 41 61 00`, 'cmw-indicator'],
    ['an indicator that is text', `83 ${PLAIN} 41 61 61 61`, 'cmw-indicator'],
    ['another tag', 'c1 40', 'cmw-type'],
    ['a tag that stands for no format', 'da 63740200 40', 'cmw-type'],
    ['a tag beyond the last format', 'da 63750001 40', 'cmw-type'],
    ['a tagged text', 'da 63747632 61 61', 'cmw-value'],
    ['an empty collection', 'a0', 'cmw-empty'],
    ['a label that is a list', `a1 80 ${RECORD}`, 'cmw-shape'],
    ['the same label twice', `a2 01 ${RECORD} 1801 ${RECORD}`, 'cbor-duplicate-key'],
    ['a sort that is no URI', `a2 68 5f5f636d77635f74 01 01 ${RECORD}`, 'cmw-collection-type'],
    ['more nesting than allowed', `${'a101'.repeat(9)} ${RECORD}`, 'cmw-too-deep'],
    ['nesting without end', 'a101'.repeat(1_000), 'cbor-too-deep'],
    ['bytes after its end', `${RECORD} 00`, 'cbor-trailing-bytes'],
    ['bytes missing', `82 ${PLAIN} 42 61`, 'cbor-truncated'],
    ['more than 1 MB', '00'.repeat((1 << 20) + 1), 'cbor-too-large'],
  ])('is refused for %s', (_, text, fault) => {
    expect(outcome(text)).toBe(fault);
  });

  it('is never an error when it was tampered with', () => {
    const original = hex(`a2 01 ${RECORD} 02 a1 03 da 63747632 44 2347da55`);
    for (const mutant of byteMutants(original)) {
      const read = readCborCmw(mutant);
      if (!read.ok) expect(read.fault).toMatch(/^(cmw|cbor)-/);
    }
  });
});
