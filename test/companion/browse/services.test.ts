import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../companion/browse/services.ts';

const facts = (...strings: (string | number[])[]) => readFacts(strings.map((each) => Buffer.from(each as string)));

describe('the facts of a service', () => {
  it('gives facts by lower-case key, the first one when a key repeats', () => {
    expect(facts('ty=LaserJet = good', 'usb_MFG=HP', 'TY=Other', 'note=')).toEqual({
      ty: 'LaserJet = good',
      usb_mfg: 'HP',
      note: '',
    });
  });
  it('gives an empty value when a key has none', () => {
    expect(facts('duplex')).toEqual({ duplex: '' });
  });
  it('keeps scripts other than Latin', () => {
    expect(facts('note=Büro 事務所')).toEqual({ note: 'Büro 事務所' });
  });
});

describe('hostile facts of a service', () => {
  it.each([
    ['no key', ['=x', '', '=']],
    ['a key that is no ASCII', ['tü=x', 't\u202ey=x', 'a\nb=x']],
    ['a key that is too long', [`${'k'.repeat(33)}=x`]],
    [
      'bytes',
      [
        [0x61, 0x3d, 0xff, 0xfe],
        [0x62, 0x3d, 0x00, 0x01],
      ],
    ],
  ])('leaves out %s', (_, strings) => {
    expect(facts(...strings)).toEqual({});
  });
  it('makes invisible characters visible and cuts long values', () => {
    const { ty = '', note = '' } = facts('ty=a\u202eb\u200bc', `note=${'x'.repeat(251)}`);
    expect(ty).toBe('a\ufffdb\ufffdc');
    expect(note).toHaveLength(160);
  });
  it('gives a bounded number of facts when there are more', () => {
    expect(Object.keys(facts(...Array.from({ length: 300 }, (_, at) => `k${String(at)}=v`)))).toHaveLength(40);
  });
  it('treats the names of built-in properties like any other key', () => {
    expect(JSON.stringify(facts('__proto__=x', 'constructor=y'))).toBe('{"__proto__":"x","constructor":"y"}');
  });
});
