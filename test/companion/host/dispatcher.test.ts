import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../companion/host/dispatcher.ts';
import { companionRequests } from '../../../companion/protocol/requests.ts';

const EVIDENCE = {
  host: 'printer.local',
  port: 443,
  address: '192.168.1.20',
  certificate: 'ab'.repeat(32),
  path: '/.well-known/latchkey/evidence',
  nonce: 'A'.repeat(43),
};
const read = (value: unknown) => readMessage(Buffer.from(JSON.stringify(value)));
const evidence = (change: object) => read({ id: 7, name: 'evidence', request: { ...EVIDENCE, ...change } });
const probe = (change: object) =>
  read({ id: 7, name: 'probe', request: { host: 'printer.local', port: 443, ...change } });

describe('reading a message that is valid', () => {
  it('gives the request without what is not in its schema', () => {
    expect(probe({ extra: 'x' })).toEqual({
      kind: 'request',
      id: 7,
      name: 'probe',
      request: { host: 'printer.local', port: 443 },
    });
  });

  it.each(['192.168.1.1', '::1', 'fd00::2', 'fe80::1%br-lan', 'FE80::1%eth0.10', 'fe80::1%12', '::ffff:10.0.0.1'])(
    'accepts the address %s',
    (address) => {
      expect(probe({ addresses: [address] })).toMatchObject({ kind: 'request' });
    },
  );

  it('reads that an answer is no longer wanted', () => {
    expect(read({ cancel: 7 })).toEqual({ kind: 'cancel', id: 7 });
  });
});

describe('reading a message that is not valid', () => {
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['no JSON', Buffer.from('{"id":')],
    ['no UTF-8', Buffer.from([0x22, 0xc3, 0x28, 0x22])],
    ['JSON behind a byte order mark', Buffer.from('\ufeff{"cancel":1}')],
    ['null', Buffer.from('null')],
    ['a list', Buffer.from('[]')],
    ['JSON of great depth', Buffer.from('['.repeat(30_000) + ']'.repeat(30_000))],
    ['no request', Buffer.from('{"id":7,"name":"hello"}')],
    ['an id that is no number', Buffer.from('{"id":"1","name":"hello","request":{"protocol":1}}')],
    ['an id that no number can hold', Buffer.from('{"id":9007199254740993,"name":"hello","request":{"protocol":1}}')],
  ])('refuses the message without an id when it is %s', (_, bytes) => {
    expect(readMessage(bytes)).toEqual({ kind: 'refused', id: null, fault: 'bad-message' });
  });

  it('refuses the message when it was too long', () => {
    expect(readMessage('too-long')).toEqual({ kind: 'refused', id: null, fault: 'too-large' });
  });

  it.each(['nothing', '__proto__', 'constructor', 'toString', ''])('refuses a request called "%s"', (name) => {
    expect(read({ id: 7, name, request: {} })).toEqual({ kind: 'refused', id: 7, fault: 'unknown-request' });
  });

  it.each([
    ['a name in place of an address', { address: 'printer.local' }],
    ['no address', { address: undefined }],
    ['a hash that is too short', { certificate: 'ab' }],
    ['a hash in capitals', { certificate: 'AB'.repeat(32) }],
    ['a path that is none', { path: 'evidence' }],
    ['a path to elsewhere', { path: '//elsewhere.example/' }],
    ['a path with a query', { path: '/a?b' }],
    ['a path with a fragment', { path: '/a#b' }],
    ['a path with another line', { path: '/a\r\nx-other: 1' }],
    ['a path without end', { path: `/${'a'.repeat(200)}` }],
    ['a short nonce', { nonce: 'A'.repeat(42) }],
    ['a nonce that is more than one', { nonce: `${'A'.repeat(42)}&` }],
  ])('refuses a request for evidence with %s', (_, change) => {
    expect(evidence({})).toMatchObject({ kind: 'request', request: EVIDENCE });
    expect(evidence(change)).toEqual({ kind: 'refused', id: 7, fault: 'bad-message' });
  });

  it.each([
    ['a port of 0', { port: 0 }],
    ['a port beyond all', { port: 65_536 }],
    ['a port in words', { port: '443' }],
    ['no host', { host: '' }],
    ['an endless host', { host: 'a'.repeat(254) }],
    ['five addresses', { addresses: Array(5).fill('::1') }],
    ['a name among the addresses', { addresses: ['localhost'] }],
    ['a zone where none belongs', { addresses: ['10.0.0.1%eth0'] }],
    ['a zone of a global address', { addresses: ['fd00::1%eth0'] }],
    ['a zone with more than letters', { addresses: ['fe80::1%eth0;id'] }],
    ['an empty zone', { addresses: ['fe80::1%'] }],
  ])('refuses a request with %s', (_, change) => {
    expect(probe(change)).toEqual({ kind: 'refused', id: 7, fault: 'bad-message' });
  });
});

describe('reading any bytes', () => {
  it('reads or refuses the message and never throws', () => {
    const names = fc.oneof(fc.constantFrom(...Object.keys(companionRequests)), fc.string());
    const shaped = fc.record(
      { id: fc.anything(), name: names, request: fc.anything(), cancel: fc.anything() },
      { requiredKeys: [] },
    );
    const bytes = fc.oneof(
      fc.uint8Array().map((each) => Buffer.from(each)),
      fc
        .oneof(
          fc.json(),
          fc.json().map((json) => `{"id":1,"name":"probe","request":${json}}`),
          shaped.map((each) => String(toJson(each))),
        )
        .map((text) => Buffer.from(text)),
    );
    fc.assert(
      fc.property(bytes, (each) => {
        expect(['request', 'cancel', 'refused']).toContain(readMessage(each).kind);
      }),
      { numRuns: 1000 },
    );
  });
});

function toJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return '{}';
  }
}
