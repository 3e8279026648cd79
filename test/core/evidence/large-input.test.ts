import { describe, expect, it } from 'vitest';
import { matterToX509 } from '../../../src/core/signed/matter-tlv/certificate.ts';
import { readCborCmw } from '../../../src/core/signed/cmw/read-cbor.ts';
import { readCoseSign1 } from '../../../src/core/signed/cose/read.ts';
import { readDeviceIdentity } from '../../../src/core/evidence/device-identity/read.ts';
import { readJsonCmw } from '../../../src/core/signed/cmw/read-json.ts';
import { readJws } from '../../../src/core/signed/jose/read.ts';
import { readMatterAttestation } from '../../../src/core/evidence/matter/attestation/read.ts';
import { readMudFile } from '../../../src/core/evidence/mud/read.ts';
import { readOwnershipVoucher } from '../../../src/core/evidence/fdo/read.ts';
import { readRevocationLists } from '../../../src/core/evidence/matter/lists/revocation-lists.ts';
import { readToken } from '../../../src/core/evidence/token/read.ts';
import { readVoucher } from '../../../src/core/evidence/voucher/read.ts';
import { claimsOf } from '../../../src/core/evidence/device-identity/claims.ts';
import { readSignedData } from '../../../src/core/signed/cms/read.ts';
import { mint, mintRoot } from '../../support/mint.ts';

const READERS: Readonly<Record<string, (bytes: Uint8Array) => unknown>> = {
  readSignedData,
  readCoseSign1,
  readJws: (bytes) => readJws(bytes),
  readJsonCmw,
  readCborCmw,
  readToken,
  readVoucher: (bytes) => readVoucher(bytes),
  readMudFile,
  readOwnershipVoucher,
  readDeviceIdentity,
  readMatterAttestation: (bytes) => readMatterAttestation({ dac: bytes, pai: bytes, cd: bytes }),
  matterToX509,
  readRevocationLists,
};

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const filled = (head: string | readonly number[], filler: string | readonly number[], tail = '') => {
  const [begin, piece, end] = [head, filler, tail].map((part) =>
    typeof part === 'string' ? text(part) : Uint8Array.from(part),
  ) as [Uint8Array, Uint8Array, Uint8Array];
  return (length: number): Uint8Array => {
    const bytes = new Uint8Array(length);
    bytes.set(begin);
    for (let at = begin.length; at + piece.length <= length - end.length; at += piece.length) bytes.set(piece, at);
    bytes.set(end, length - end.length);
    return bytes;
  };
};

/** What a device may send by the megabyte. */
const HOSTILE: Readonly<Record<string, (length: number) => Uint8Array>> = {
  'blanks between letters': filled('a', ' ', 'a'),
  'line breaks before a token': filled('', '\n', 'a.b.c'),
  'blanks in a list': filled('[', ' \n', ']'),
  'one long word': filled('', 'A'),
  'one long part of a token': filled('e30.', 'A', '.AAAA'),
  dots: filled('', '.'),
  'opening brackets': filled('', '['),
  'opening braces': filled('', '{"a":'),
  'a list of numbers': filled('[0', ',0', ']'),
  'members of one name': filled('{"a":0', ',"a":0', '}'),
  'a string of escapes': filled('"', '\\u0041', '"'),
  'the beginning of PEM, again and again': filled('', '-----BEGIN CERTIFICATE-----\n'),
  digits: filled('', '9'),
  'sequences without an end': filled([], [0x30, 0x80]),
  'empty sequences': filled([0x30, 0x80], [0x30, 0x00]),
  'strings in pieces': filled([], [0x24, 0x80]),
  'lists in CBOR': filled([], [0x81]),
  'a list of small numbers in CBOR': filled([0x9f], [0x00]),
  'a map of one key in CBOR': filled([0xbf], [0x00, 0x00]),
  'text in pieces in CBOR': filled([0x7f], [0x61, 0x61]),
  'tags in CBOR': filled([], [0xc1]),
  'structures in Matter TLV': filled([], [0x15]),
  zeros: filled([], [0]),
};

/** As good as nothing: what takes less is mostly chance. */
const FLOOR_MS = 10;
const [SMALL, LARGE, WHOLE] = [1 << 14, 1 << 18, 1 << 20];
/** Sixteen times the length may take four times its share. What grows with its square takes 256 times as long. */
const MOST_GROWTH = 64;
const ROUNDS = 3;

/** What this process worked, in milliseconds: what else the machine does counts nothing. */
function worked(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
}

describe('what was made to be slow to read', () => {
  it.each(Object.keys(READERS))('costs %s no more than in proportion to its length, and is never an error', (name) => {
    const read = READERS[name] ?? (() => null);
    for (const [what, make] of Object.entries(HOSTILE)) {
      const [small, large] = [make(SMALL), make(LARGE)];
      const most =
        MOST_GROWTH *
        Math.max(
          worked(() => read(small)),
          FLOOR_MS,
        );
      let least = Infinity;
      for (let round = 0; round < ROUNDS && least > most; round++)
        least = Math.min(
          least,
          worked(() => read(large)),
        );
      expect(least, what).toBeLessThanOrEqual(most);
    }
    for (const [what, make] of Object.entries(HOSTILE)) expect(() => read(make(WHOLE)), what).not.toThrow();
  });

  it('costs little to tell what a certificate says, however long its names are', async () => {
    const root = await mintRoot();
    for (const filler of [' ', ' SN:', 'PID:a ', 'a.', '1111 ']) {
      const serial = `PID:a${filler.repeat(60_000 / filler.length)}x`;
      const { der } = await mint({ issuer: root, subject: `2.5.4.5="${serial}",CN="${serial}"` });
      const read = readDeviceIdentity(der);
      if (!read.ok) throw new Error(read.fault);
      expect(
        worked(() => claimsOf(read.value)),
        filler,
      ).toBeLessThanOrEqual(10 * FLOOR_MS);
    }
  });
});
