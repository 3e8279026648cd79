import { readJsonClaims } from '../../src/core/evidence/token/read.ts';
import { readCmwExtension } from '../../src/core/signed/cmw/extension.ts';
import { readCborCmw } from '../../src/core/signed/cmw/read-cbor.ts';
import { readJsonCmw } from '../../src/core/signed/cmw/read-json.ts';
import { decodeCertificate } from '../../src/core/x509/certificate/certificate.ts';
import { toHex } from '../../src/core/encoding/bytes.ts';
import { certificateFacts } from './runner/certificate-facts.ts';
import { derOf } from './runner/material.ts';
import type { Judge, Judges } from './types.ts';

/** A CMW, or a token's claims with one inside (RFC 9999 section 4.3). */
const json: Judge = ({ files: [file = ''] }, read) => {
  const bytes = read(file);
  const claims = readJsonClaims(bytes);
  const valid = readJsonCmw(bytes).ok || (claims.ok && claims.value.cmw !== null);
  return Promise.resolve({ valid, facts: {} });
};

/** A certificate whose CMW can be read; what the extension holds is quoted as it stands. */
const inCertificate: Judge = async ({ files: [file = ''] }, read) => {
  const certificate = decodeCertificate(derOf(read(file)));
  if (!certificate.ok) return { valid: false, facts: {} };
  const facts = await certificateFacts(certificate.value);
  const extension = readCmwExtension(certificate.value);
  if (!extension.ok || !extension.value) return { valid: false, facts };
  const { form, bytes } = extension.value;
  const cmw =
    form === 'json' ? { tag: '0x0c', json: new TextDecoder().decode(bytes) } : { tag: '0x04', valueHex: toHex(bytes) };
  return { valid: (form === 'json' ? readJsonCmw : readCborCmw)(bytes).ok, facts: { ...facts, cmw } };
};

const cbor: Judge = ({ files: [file = ''] }, read) => Promise.resolve({ valid: readCborCmw(read(file)).ok, facts: {} });

export const judges: Judges = { 'cmw (JSON)': json, 'cmw (CBOR)': cbor, 'tls cert with CMW extension': inCertificate };
