import { decode, encode } from 'dns-packet';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areValidLabels,
  decodeMdnsAnswer,
  encodeMdnsQuestions,
  type MdnsQuestion,
} from '../../../companion/mdns/message.ts';

const answer = { type: 'A', name: 'printer.local', ttl: 120, class: 'IN', data: '192.168.1.7' } as const;
const record = { type: 'A', name: 'printer.local', data: '192.168.1.7' };

describe('encoding questions', () => {
  it('encodes what others decode, with and without the request for a unicast answer', () => {
    const [message = Buffer.alloc(0)] = encodeMdnsQuestions(
      [{ labels: ['Drucker für alle', 'local'], type: 'SRV' }],
      true,
    );
    expect(decode(message).questions).toEqual([
      { name: 'Drucker für alle.local', type: 'SRV', class: 'UNKNOWN_32769' },
    ]);
    const [other = Buffer.alloc(0)] = encodeMdnsQuestions([{ labels: ['local'], type: 'PTR' }], false);
    expect(decode(other).questions).toEqual([{ name: 'local', type: 'PTR', class: 'IN' }]);
  });
  it('keeps a dot when it is part of a label', () => {
    const [message = Buffer.alloc(0)] = encodeMdnsQuestions(
      [{ labels: ['HP (2.1)', '_http', '_tcp', 'local'], type: 'TXT' }],
      false,
    );
    expect(message.subarray(12, 21)).toEqual(Buffer.from('\x08HP (2.1)'));
  });
  it('fills as many packets as needed and loses no question', () => {
    const many = Array.from({ length: 200 }, (_, at): MdnsQuestion => ({
      labels: [`${'x'.repeat(40)}${String(at)}`, 'local'],
      type: 'A',
    }));
    const messages = encodeMdnsQuestions(many, false);
    expect(messages.every((message) => message.length <= 1212)).toBe(true);
    expect(messages.flatMap((message) => decode(message).questions ?? [])).toHaveLength(200);
  });
});

describe('checking the labels of a name', () => {
  it.each([[['x'.repeat(64), 'local']], [['ü'.repeat(32), 'local']], [['']], [Array<string>(5).fill('x'.repeat(63))]])(
    'rejects %j',
    (labels) => {
      expect(areValidLabels(labels)).toBe(false);
    },
  );
  it('accepts labels that just fit', () => {
    expect(areValidLabels(['x'.repeat(63), 'local'])).toBe(true);
  });
});

describe('decoding an answer', () => {
  it('gives its records in order, additional ones too', () => {
    const message = encode({
      type: 'response',
      answers: [{ type: 'PTR', name: '_http._tcp.local', ttl: 10, data: 'A._http._tcp.local' }],
      additionals: [
        { type: 'SRV', name: 'A._http._tcp.local', ttl: 10, data: { port: 80, target: 'a.local' } },
        { type: 'TXT', name: 'A._http._tcp.local', ttl: 10, data: ['ty=Model', Buffer.of(0xff)] },
        answer,
      ],
    });
    expect(decodeMdnsAnswer(message)).toEqual([
      { type: 'PTR', name: '_http._tcp.local', data: 'A._http._tcp.local' },
      { type: 'SRV', name: 'A._http._tcp.local', data: { port: 80, target: 'a.local' } },
      { type: 'TXT', name: 'A._http._tcp.local', data: [Buffer.from('ty=Model'), Buffer.of(0xff)] },
      record,
    ]);
  });
  it('reads records that flush a cache', () => {
    expect(decodeMdnsAnswer(encode({ type: 'response', answers: [{ ...answer, flush: true }] }))).toEqual([record]);
  });
  it.each([
    ['a goodbye', { answers: [{ ...answer, ttl: 0 }] }],
    ['a record of another class', { answers: [{ ...answer, class: 'CH' as const }] }],
    ['a record that names an authority', { authorities: [answer] }],
    [
      'a kind that no one asked for',
      { answers: [{ type: 'HINFO' as const, name: 'printer.local', ttl: 9, data: { cpu: 'x', os: 'y' } }] },
    ],
  ])('leaves out %s', (_, sections) => {
    expect(decodeMdnsAnswer(encode({ type: 'response', ...sections }))).toEqual([]);
  });
});

describe('decoding what is not an answer', () => {
  const sound = encode({ type: 'response', answers: [answer] });
  const changed = (at: number, value: number) => {
    const bytes = Buffer.from(sound);
    bytes[at] = value;
    return bytes;
  };

  it.each([
    ['a question', encode({ type: 'query', questions: [{ type: 'A', name: 'printer.local' }] })],
    ['an error', changed(3, 3)],
    ['another operation', changed(2, 0x84 | 0x08)],
    ['cut off', sound.subarray(0, sound.length - 1)],
    ['shorter than a header', sound.subarray(0, 11)],
    ['longer than any message', Buffer.concat([sound, Buffer.alloc(9001)])],
    ['one that claims records which are not there', changed(6, 0xff)],
    ['a name that points at itself', changed(12, 0xc0)],
  ])('gives null for %s', (_, message) => {
    expect(decodeMdnsAnswer(message)).toBeNull();
  });
  it('never throws, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), fc.boolean(), (bytes, likely) => {
        const message = Buffer.from(likely ? Buffer.concat([sound.subarray(0, 12), bytes]) : bytes);
        const read = decodeMdnsAnswer(message);
        return read === null || Array.isArray(read);
      }),
      { numRuns: 2000 },
    );
  });
  it('never throws when bytes of a valid message were changed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        (changes) => {
          const bytes = Buffer.from(sound);
          for (const [at, value] of changes) bytes[at] = value;
          const read = decodeMdnsAnswer(bytes);
          return read === null || Array.isArray(read);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
