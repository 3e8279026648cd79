import type { X509Certificate } from 'node:crypto';
import { inspectCertificate } from '../../src/core/x509/describe/inspect.ts';
import { issuanceRemarks } from '../../src/core/x509/rules/issuance/issuance-rules.ts';
import { readOffer } from '../../src/core/gateways/offer.ts';
import { validatePath } from '../../src/core/x509/path/validate-path.ts';
import { readCertsOnly } from '../../src/core/gateways/material/bundle.ts';
import { encode, encodeOid } from '../../src/core/x509/der/der-write.ts';
import type { ValidateInput, ValidateResult } from '../../src/core/x509/types.ts';
import { judgeInput } from './gateway-inputs.ts';
import { type FuzzCase, type ChainCase, members } from './make-case.ts';
import {
  everyLinkVerifies,
  hasColonInUriPath,
  objection,
  opensslObjection,
  readByOpenssl,
  verifiesItself,
} from './oracle.ts';
import type { Seeds } from './seeds.ts';
import { signedParts } from './tlv.ts';

export const CASE_OUTCOMES = [
  'not readable',
  'described',
  'malformed',
  'bad signature',
  'no issuer',
  'other rule',
  'same path',
  'signed',
] as const;

/**
 * `same path`: accepted without the mutant; `signed`: accepted with a mutant that its issuer did sign (anew), or an
 * anchor.
 */
export type CaseOutcome = (typeof CASE_OUTCOMES)[number];

export interface Judged {
  readonly outcome: CaseOutcome;
  /** What must never happen, in words; null where all is well. */
  readonly finding: string | null;
}

/**
 * Runs one case through the core and holds the answers against the oracles. `askOpenssl`: its command too, which is
 * slow.
 */
export async function judgeCase(test: FuzzCase, seeds: Seeds, askOpenssl: boolean): Promise<Judged> {
  if (test.kind === 'gateway') return judgeInput(test.input, test.mutant, test.again, seeds.gateway);
  if (test.kind === 'list') return judgeList(test.mutant, seeds.revoked);
  const described = await describe(test.mutant);
  if (test.kind === 'lone' || described.finding !== null) return described;
  const input = withMutant(test);
  const [home, strict] = [await validatePath(input), await validatePath({ ...input, profile: 'strict' })];
  if (strict.ok && !home.ok) return { outcome: 'other rule', finding: 'strict accepts what home refuses' };
  if (home.ok) return accepted(test, input, home, askOpenssl);
  const outcome =
    home.reason === 'malformed'
      ? 'malformed'
      : home.reason === 'bad-signature'
        ? 'bad signature'
        : home.reason === 'issuer-not-trusted' || home.reason === 'no-path'
          ? 'no issuer'
          : 'other rule';
  return { outcome, finding: null };
}

/**
 * The one rule: of an accepted path, every certificate below the anchor holds exactly the content (the TBS, to the
 * byte) that its issuer signed, and node:crypto verifies its signature under the key of the certificate above. Content
 * signed again by the issuer was signed; then names, dates and authorities must be as node:crypto reads them.
 */
function accepted(
  test: ChainCase,
  input: ValidateInput,
  { path, advice }: Extract<ValidateResult, { ok: true }>,
  askOpenssl: boolean,
): Judged {
  const outcome = path.some((der) => sameBytes(der, test.mutant)) ? 'signed' : 'same path';
  const signed = new Set(
    [...members(test.chain), ...(test.kind === 'signed again' ? [test.mutant] : [])].map(contentOf),
  );
  const verdict = (finding: string | null): Judged => ({ outcome, finding });
  if (!path.slice(0, -1).every((der) => signed.has(contentOf(der))))
    return verdict('accepted content that no one signed');
  const read = path.map(readByOpenssl).filter((certificate) => certificate !== null);
  // OpenSSL knows what stands in a name; we compare what we do not know byte by byte. Content that was signed may be
  // such.
  if (read.length < path.length)
    return verdict(
      test.kind === 'signed again' || sameBytes(path.at(-1) ?? test.mutant, test.mutant)
        ? null
        : 'accepted what OpenSSL cannot read',
    );
  if (!everyLinkVerifies(read)) return verdict('accepted a signature that OpenSSL refuses');
  const said = objection(read, input) ?? (askOpenssl ? opensslObjection(read, input) : null);
  return verdict(
    said === null || isKnownDifference(said, advice, read) ? null : `accepted what OpenSSL refuses: ${said}`,
  );
}

/**
 * Where OpenSSL is stricter, and why we are not: key identifiers that are critical (for us advice) or do not fit
 * (hints; the signature decides); a leaf's key that is no point on its curve (the handshake finds out; no signature
 * here needs it); a CA's own certificate on its web server, with keyUsage for signing alone (for us advice); a URI, as
 * told in oracle.ts.
 */
const isKnownDifference = (said: string, advice: readonly string[], path: readonly X509Certificate[]): boolean =>
  (said.includes('unhandled critical extension') &&
    (advice.includes('ski-critical') || advice.includes('aki-critical'))) ||
  (said.includes('permitted subtree violation') && path.some(hasColonInUriPath)) ||
  (said.includes('unsuitable certificate purpose') && advice.includes('ca-as-leaf')) ||
  said.includes('unable to get local issuer') ||
  said.includes('EE certificate key too weak');

/** A forged list revokes no certificate: only the very content that the issuer signed may. */
async function judgeList(mutant: Uint8Array, { chain: { input }, list }: Seeds['revoked']): Promise<Judged> {
  const result = await validatePath({ ...input, crls: [mutant] });
  if (result.ok) return { outcome: 'same path', finding: null };
  const forged = result.reason === 'revoked' && contentOf(mutant) !== contentOf(list);
  return {
    outcome: result.reason === 'revoked' ? 'signed' : 'other rule',
    finding: forged ? 'revoked by content that no one signed' : null,
  };
}

/** Descriptions and pairing material must come back as values; what they claim must be what OpenSSL finds. */
async function describe(mutant: Uint8Array): Promise<Judged> {
  const inspected = await inspectCertificate(mutant);
  const bundle = certsOnly(mutant);
  readCertsOnly(mutant);
  readCertsOnly(bundle.subarray(0, bundle.length - 1));
  for (const bytes of [mutant, bundle]) await readOffer(bytes, Date.UTC(2026, 10, 20), 100_000);
  if (!inspected.ok) return { outcome: 'not readable', finding: null };
  const { selfSigned, sha256 } = inspected.certificate;
  const peer = readByOpenssl(mutant);
  const finding =
    peer === null
      ? null
      : selfSigned && verifiesItself(peer) === false
        ? 'called self-signed, OpenSSL disagrees'
        : inspected.certificate.remarks.length + issuanceRemarks(mutant).length === 0 &&
            peer.fingerprint256.replaceAll(':', '').toLowerCase() !== sha256
          ? 'another fingerprint than OpenSSL'
          : null;
  return { outcome: 'described', finding };
}

function withMutant({ chain: { input }, at, mutant }: ChainCase): ValidateInput {
  const replace = (ders: readonly Uint8Array[], from: number): Uint8Array[] =>
    ders.map((der, i) => (i + from === at ? mutant : der));
  return {
    ...input,
    leaf: at === 0 ? mutant : input.leaf,
    intermediates: replace(input.intermediates, 1),
    anchors: replace(input.anchors, 1 + input.intermediates.length),
  };
}

/** The content as it was signed: the octets themselves where the parts can be told apart, else the whole. */
function contentOf(der: Uint8Array): string {
  const parts = signedParts(der);
  return Buffer.from(parts?.tbs ?? der).toString('base64');
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** The mutant inside a PKCS#7 certs-only message. */
function certsOnly(der: Uint8Array): Uint8Array {
  const [signedData, data] = ['1.2.840.113549.1.7.2', '1.2.840.113549.1.7.1'].map((oid) =>
    encode(0x06, encodeOid(oid)),
  );
  const content = encode(
    0x30,
    encode(0x02, Uint8Array.of(1)),
    encode(0x31),
    encode(0x30, data ?? new Uint8Array()),
    encode(0xa0, der),
    encode(0x31),
  );
  return encode(0x30, signedData ?? new Uint8Array(), encode(0xa0, content));
}
