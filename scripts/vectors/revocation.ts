import { toHex } from '../../src/core/encoding/bytes.ts';
import { type Certificate, decodeCertificate } from '../../src/core/x509/certificate/certificate.ts';
import { EXTENSION } from '../../src/core/x509/identifiers.ts';
import { readAuthorityKeyIdentifier } from '../../src/core/x509/certificate/extensions.ts';
import { attempt, readWhole, TAG } from '../../src/core/x509/der/der.ts';
import { type Crl, decodeCrl } from '../../src/core/x509/revocation/crl.ts';
import { crlFault, isFrom } from '../../src/core/x509/revocation/crl-usable.ts';
import { checkOcsp } from '../../src/core/x509/revocation/ocsp.ts';
import { decodeOcspResponse } from '../../src/core/x509/revocation/ocsp-response.ts';
import { derOf, REFERENCE_TIME } from './runner/material.ts';
import type { Judge, Judges } from './types.ts';

const certificate = (bytes: Uint8Array): Certificate => {
  const decoded = decodeCertificate(derOf(bytes));
  if (!decoded.ok) throw new Error(`the certificate beside it is ${decoded.fault}`);
  return decoded.value;
};

/** Signed by the signer that is named, and current. */
const crl: Judge = async ({ files: [file = '', second], expect }, read) => {
  const decoded = decodeCrl(derOf(read(file)));
  if (!decoded.ok) return { valid: false, facts: {} };
  const signer = certificate(read(typeof expect.facts.signer === 'string' ? expect.facts.signer : (second ?? '')));
  const valid =
    isFrom(decoded.value, signer) && (await crlFault(decoded.value, signer, REFERENCE_TIME, false)) === null;
  return { valid, facts: crlFacts(decoded.value) };
};

function crlFacts(list: Crl): Record<string, unknown> {
  const extension = list.extensions.get(EXTENSION.authorityKeyIdentifier);
  const authority = extension && attempt(() => readWhole(extension.value, TAG.sequence, readAuthorityKeyIdentifier));
  // The manifest has it where it stands alone.
  const alone = authority?.ok && authority.value.issuer === undefined ? authority.value.keyIdentifier : undefined;
  return {
    lastUpdate: opensslTime(list.thisUpdate.time),
    nextUpdate: list.nextUpdate ? opensslTime(list.nextUpdate.time) : null,
    serials: [...list.revoked.keys()].map((serial) => serial.toUpperCase()),
    version: String(list.version),
    akid: alone ? toHex(alone) : '',
  };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** As openssl prints it: `Dec 16 11:16:06 2024 GMT`. */
function opensslTime(time: number): string {
  const date = new Date(time);
  const clock = date.toISOString().slice(11, 19);
  const day = String(date.getUTCDate()).padStart(2, ' ');
  return `${String(MONTHS[date.getUTCMonth()])} ${day} ${clock} ${String(date.getUTCFullYear())} GMT`;
}

/**
 * What a response says of a certificate under its issuer. Without an issuer only what stands in it is read. A request
 * where a response belongs is none.
 */
const ocspResponse: Judge = async ({ files: [file = ''], expect }, read) => {
  const der = derOf(read(file));
  const decoded = decodeOcspResponse(der);
  if (!decoded.ok || decoded.value === null) return { valid: false, facts: {} };
  const { issuer, cert } = expect.facts;
  const [single] = decoded.value.responses;
  if (typeof issuer !== 'string' || typeof cert !== 'string')
    return {
      valid: null,
      facts: {
        certStatus: single?.status,
        thisUpdate: single && opensslTime(single.thisUpdate.time),
        nextUpdate: single?.nextUpdate ? opensslTime(single.nextUpdate.time) : null,
        serial: single && toHex(single.serial).toUpperCase(),
        embeddedCerts: decoded.value.certificates.length,
      },
    };
  const answer = await checkOcsp(der, certificate(read(cert)), certificate(read(issuer)), REFERENCE_TIME);
  return { valid: answer.status !== 'cannot tell', facts: { certStatus: single?.status } };
};

export const judges: Judges = { crl, 'ocsp-': ocspResponse };
