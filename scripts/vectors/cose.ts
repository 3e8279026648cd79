import { toHex } from '../../src/core/encoding/bytes.ts';
import { type CborPlain, plainValue, readCborClaims, readCwt } from '../../src/core/signed/cose/cwt.ts';
import { readCoseSign1 } from '../../src/core/signed/cose/read.ts';
import type { CoseHeader, CoseSign1 } from '../../src/core/signed/cose/types.ts';
import { verifyCoseSign1 } from '../../src/core/signed/cose/verify.ts';
import { keyOf } from './runner/keys.ts';
import type { Entry, Judge, Judges, Outcome } from './types.ts';

/** As the manifest writes what JSON has no word for. */
function toJson(value: CborPlain): unknown {
  if (value instanceof Uint8Array) return { hex: toHex(value) };
  if (value instanceof Map)
    return Object.fromEntries([...value].map(([key, each]) => [key, toJson(each as CborPlain)]));
  return Array.isArray(value) ? value.map((each: CborPlain) => toJson(each)) : value;
}

const headerFacts = (header: CoseHeader): unknown =>
  Object.fromEntries([...header].map(([label, item]) => [label, toJson(plainValue(item))]));

/** Valid where the signature is by the key given; without a key there is nothing that a stranger could believe. */
async function judge(
  message: CoseSign1,
  claims: unknown,
  entry: Entry,
  read: Parameters<Judge>[1],
  externalAad?: Uint8Array,
): Promise<Outcome> {
  const key = keyOf(entry, read);
  const verdict = key && (await verifyCoseSign1(message, key, externalAad));
  const { tags, alg, protectedHeader } = message;
  const isDecided = verdict !== null && verdict.fault !== 'alg-unknown';
  return {
    valid: verdict?.result === 'valid',
    facts: {
      tags,
      ...(typeof alg === 'number' && { alg }),
      protected: headerFacts(protectedHeader),
      claims,
      ...(isDecided && { signatureOk: verdict.result === 'valid' }),
    },
  };
}

const sign1: Judge = async (entry, read) => {
  const message = readCoseSign1(read(entry.files[0] ?? ''));
  if (!message.ok) return { valid: false, facts: {} };
  const { externalAadHex } = entry.expect.facts;
  const externalAad =
    typeof externalAadHex === 'string' ? new Uint8Array(Buffer.from(externalAadHex, 'hex')) : undefined;
  return judge(message.value, toHex(message.value.payload), entry, read, externalAad);
};

const cwt: Judge = async (entry, read) => {
  const bytes = read(entry.files[0] ?? '');
  const token = readCwt(bytes);
  if (!token.ok) return { valid: false, facts: {} };
  return judge(token.value.message, toJson(token.value.claims), entry, read);
};

/** Claims without a signature are proof of nothing. */
const unsigned: Judge = (entry, read) => {
  const claims = readCborClaims(read(entry.files[0] ?? ''));
  return Promise.resolve({ valid: null, facts: claims.ok ? { claims: toJson(claims.value) } : {} });
};

export const judges: Judges = {
  'cose-sign1': sign1,
  cwt,
  'eat-cwt': cwt,
  'eat-claims (unsigned CBOR)': unsigned,
};
