import { readJws } from '../../src/core/signed/jose/read.ts';
import { verifyJws } from '../../src/core/signed/jose/verify.ts';
import { keyOf } from './runner/keys.ts';
import type { Judge, Judges } from './types.ts';

/** How much of a payload the manifest quotes, each byte as one character. */
const QUOTED = 80;

/** Valid where one signature is by the key given; without a key there is nothing that a stranger could believe. */
const jws: Judge = async (entry, read) => {
  const jws = readJws(read(entry.files[0] ?? ''));
  if (!jws.ok) return { valid: false, facts: {} };
  const key = keyOf(entry, read);
  const { payload, signatures } = jws.value;
  const verdicts = key ? await Promise.all(signatures.map((each) => verifyJws(each, key))) : [];
  const facts = {
    header: signatures[0]?.header,
    payload: Buffer.from(payload).toString('latin1').slice(0, QUOTED),
  };
  return { valid: verdicts.some(({ result }) => result === 'valid'), facts };
};

export const judges: Judges = { jws };
