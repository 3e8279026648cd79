import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../companion/browse/services.ts';

const facts = (...strings: (string | number[])[]) => readFacts(strings.map((each) => Buffer.from(each as string)));

describe('when a service says something of itself', () => {
  it('should give it by lower-case key; the first of each counts', () => {
    expect(facts('ty=LaserJet = good', 'usb_MFG=HP', 'TY=Other', 'note=')).toEqual({
      ty: 'LaserJet = good',
      usb_mfg: 'HP',
      note: '',
    });
  });
  it('should take a key without a value for one that is there', () => {
    expect(facts('duplex')).toEqual({ duplex: '' });
  });
  it('should know other scripts than Latin', () => {
    expect(facts('note=Büro 事務所')).toEqual({ note: 'Büro 事務所' });
  });
});

describe('when what it says is hostile or no text', () => {
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
  ])('should leave out %s', (_, strings) => {
    expect(facts(...strings)).toEqual({});
  });
  it('should make what cannot be seen visible, and cut what is long', () => {
    const { ty = '', note = '' } = facts('ty=a\u202eb\u200bc', `note=${'x'.repeat(251)}`);
    expect(ty).toBe('a\ufffdb\ufffdc');
    expect(note).toHaveLength(160);
  });
  it('should hold a bounded number', () => {
    expect(Object.keys(facts(...Array.from({ length: 300 }, (_, at) => `k${String(at)}=v`)))).toHaveLength(40);
  });
  it('should treat the names of built-in properties as any other', () => {
    expect(JSON.stringify(facts('__proto__=x', 'constructor=y'))).toBe('{"__proto__":"x","constructor":"y"}');
  });
});
