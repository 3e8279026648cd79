import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attempt, DerReader } from '../../../../src/core/x509/der/der.ts';
import { readTime } from '../../../../src/core/x509/der/der-values.ts';
import { encode } from '../../../../src/core/x509/der/der-write.ts';

const element = (text: string, tag: number): DerReader => new DerReader(encode(tag, new TextEncoder().encode(text)));
const utc = (text: string) => attempt(() => readTime(element(text, 0x17)).time);
const generalized = (text: string) => attempt(() => readTime(element(text, 0x18)).time);
const at = (iso: string) => ({ ok: true, value: Date.parse(iso) });
const bad = { ok: false, fault: 'bad-time' };

describe('when the time is written as RFC 5280 asks', () => {
  it('splits two-digit years at 50', () => {
    expect(utc('491231235959Z')).toEqual(at('2049-12-31T23:59:59Z'));
    expect(utc('500101000000Z')).toEqual(at('1950-01-01T00:00:00Z'));
  });

  it('reads years of four digits, also below 100 and at the end of time', () => {
    expect(generalized('00990101000000Z')).toEqual(at('0099-01-01T00:00:00Z'));
    expect(generalized('99991231235959Z')).toEqual(at('9999-12-31T23:59:59Z'));
  });

  it('knows leap days', () => {
    expect(utc('240229000000Z').ok).toBe(true);
    expect(utc('230229000000Z')).toEqual(bad);
  });
});

describe('when it is written otherwise', () => {
  it.each([
    '2401010000Z',
    '240101000000',
    '240101000000+0000',
    '24010100000Z',
    '241301000000Z',
    '240100000000Z',
    '240101240000Z',
    '240101006000Z',
    '240101000060Z',
    '',
    'Z',
  ])('refuses UTCTime %j', (text) => expect(utc(text)).toEqual(bad));

  it.each(['20240101000000.5Z', '20240101000000', '202401010000Z', '20240431000000Z'])(
    'refuses GeneralizedTime %j',
    (text) => expect(generalized(text)).toEqual(bad),
  );
});

describe('when a description is asked for', () => {
  it('reads old forms as well, and nothing that is no time', () => {
    const loose = (text: string) =>
      readTime(new DerReader(encode(0x17, new TextEncoder().encode(text)), () => undefined)).time;
    expect(loose('0401010000Z')).toBe(Date.parse('2004-01-01T00:00:00Z'));
    expect(loose('040101000000+0130')).toBe(Date.parse('2003-12-31T22:30:00Z'));
    expect(() => loose('yesterday')).toThrow('bad-time');
    expect(() => loose('240431000000Z')).toThrow('bad-time');
  });
});

describe('for any moment', () => {
  it('reads back what was written', () => {
    const moment = fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, (date) => {
        const digits = date
          .toISOString()
          .replace(/\.\d+Z$/, 'Z')
          .replace(/[-:T]/g, '');
        const seconds = { ok: true, value: Math.floor(date.getTime() / 1000) * 1000 };
        expect(generalized(digits)).toEqual(seconds);
        expect(utc(digits.slice(2))).toEqual(seconds);
      }),
    );
  });
});
