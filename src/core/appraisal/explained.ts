import type { Examined } from '../examination/types.ts';
import type { BrowserRefusal } from '../observation/types.ts';
import { KEY_USAGE } from '../x509/basics/index.ts';
import { type CertificateGrounds, type Found, proved, refuted, withCertificate } from './grounds.ts';

/** What is known of the certificate that another connection showed. */
interface Seen {
  readonly found: Found;
  readonly examined: Examined;
}

type Explains = (seen: Seen) => boolean;

const unproved =
  (question: 'name' | 'dates' | 'usage'): Explains =>
  ({ found }) =>
    !proved(found, question);

/** There is an issuer whose certificate we saw, and by its own rules the path through it does not hold. */
const pathBroken: Explains = ({ examined: { path } }) => path.kind === 'broken' || path.kind === 'impostor';

const hasRemark =
  (remark: string): Explains =>
  ({ examined: { facts } }) =>
    facts.remarks.includes(remark);

/** Only a loose reading makes sense of it, or it sets a condition that is not understood. */
const oddlyMade: Explains = ({ found, examined }) =>
  examined.certificate === null || !proved(found, 'certificate-readable');

/** Firefox takes no RSA below 2048 bits, Chromium none below 1024. */
const shortKey: Explains = ({ found, examined: { facts } }) =>
  refuted(found, 'key-strong') || (facts.keyType === 'RSA' && facts.keyBits < 2048);

/** Both browsers use RSA, P-256 and P-384; only Firefox uses P-521. */
const rareKey: Explains = ({ examined: { facts } }) =>
  facts.keyType === 'EC' ? ![256, 384].includes(facts.keyBits) : facts.keyType !== 'RSA' || facts.keyBits > 8192;

/** In TLS 1.3, and in any handshake that both browsers offer, the key signs (RFC 8446 section 4.4.2.2). */
const mayNotSign: Explains = ({ examined: { certificate } }) =>
  certificate?.known.keyUsage?.has(KEY_USAGE.digitalSignature) === false;

/** The longest that browsers accept of a public authority, in milliseconds: 398 days. */
const LONGEST_PUBLIC = 398 * 86_400_000;
const longLived: Explains = ({ examined: { facts } }) => facts.notAfter - facts.notBefore > LONGEST_PUBLIC;

const any =
  (...reasons: readonly Explains[]): Explains =>
  (seen) =>
    reasons.some((explains) => explains(seen));

/**
 * What must be so of a certificate for a browser to refuse it for this reason. A reason that is not here is explained
 * by no certificate: the browser may know what we cannot (a revocation, a pin, someone in between, a certificate from
 * before), or says what we do not understand.
 */
const EXPLAINED_BY: Readonly<Partial<Record<BrowserRefusal, Explains>>> = {
  'authority-invalid': ({ found, examined: { path } }) =>
    !(path.kind === 'to-gateway' && found.grounds.anchored.includes(path.gateway.id)),
  'self-signed': ({ examined: { facts } }) => facts.selfIssued,
  'name-mismatch': unproved('name'),
  expired: unproved('dates'),
  'not-yet-valid': unproved('dates'),
  'date-invalid': unproved('dates'),
  'issuer-expired': pathBroken,
  'issuer-not-yet-valid': pathBroken,
  'weak-key': any(shortKey, pathBroken),
  'weak-signature': any(hasRemark('signature-weak-algorithm'), pathBroken),
  'bad-signature': any(hasRemark('bad-self-signature'), pathBroken),
  'key-unusable': any(rareKey, oddlyMade),
  usage: any(unproved('usage'), pathBroken),
  'key-usage': any(mayNotSign, pathBroken),
  'name-constraints': pathBroken,
  'ca-as-device': ({ examined: { facts } }) => facts.isCa,
  'issuer-unfit': pathBroken,
  'validity-too-long': longLived,
  'condition-unknown': oddlyMade,
  malformed: any(oddlyMade, hasRemark('issuer-empty')),
  invalid: any(oddlyMade, unproved('usage'), rareKey, hasRemark('validity-inverted'), pathBroken),
};

/**
 * Whether the certificate that was seen can be what the browser refused for this reason; if not, the browser was shown
 * another, or knows more than we do.
 */
export function isExplained(refusal: BrowserRefusal, found: Found): boolean {
  const read: CertificateGrounds | null = withCertificate(found.grounds);
  return read !== null && EXPLAINED_BY[refusal]?.({ found, examined: read.examined }) === true;
}
