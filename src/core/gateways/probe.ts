import { parseIp } from '../net/ip.ts';
import type { Host } from '../net/types.ts';
import { type Scope, SINGLE_LABEL } from '../scope/scope.ts';
import {
  bufferSource,
  type Certificate,
  type DecodedName,
  derEcdsaSignature,
  DerReader,
  encodeObjectIdentifier,
  encodeSequence,
  nameText,
  type Oid,
  OID_SERVER_AUTH,
  readAlgorithm,
  readSpki,
  sameName,
  type Spki,
} from '../x509/basics/index.ts';
import { KnownIssuers, TLS_SERVER, validateDecodedPath } from '../x509/path/decoded-path.ts';
import type { BrokenRule, GatewayRoot } from './types.ts';

/** What path validation will say of whatever an authority issues. */
export interface ProbedAuthority {
  /** RFC 4514 text, sanitised. */
  readonly issuer: string;
  /** The rule that even the best certificate will break, null where one can pass. */
  readonly broken: BrokenRule | null;
}

/**
 * Finds out before a root is paired whether anything below it could ever be confirmed: path validation itself judges
 * throw-away certificates for names in the scope, as good as one can be, issued by the root and by each of its
 * intermediates. No one here has their private keys, so each stands with all it says and a fresh key in place of its
 * own; what the true keys and signatures are worth is judged elsewhere (./root-problem.ts, `offerOf`).
 * @param now milliseconds since the epoch.
 * @returns the root's first, then those of the intermediates in their order.
 */
export async function probeAuthorities(
  root: Certificate,
  intermediates: readonly Certificate[],
  scope: Scope,
  now: number,
): Promise<ProbedAuthority[]> {
  const authorities = await Promise.all(
    [root, ...intermediates].map(async (authority) => ({ authority, key: await freshKey() })),
  );
  const twins = await Promise.all(
    authorities.map(async ({ authority, key }) => {
      const above = authorities.find((each) => sameName(each.authority.subject, authority.issuer));
      return { twin: await signedAnew({ ...authority, spki: key.spki }, (above ?? { key }).key), key };
    }),
  );
  const { spki } = await freshKey();
  const [anchor, ...between] = twins.map(({ twin }) => twin);
  return Promise.all(
    twins.map(async ({ twin, key }) => ({
      issuer: nameText(twin.subject),
      broken: anchor ? await brokenBelow({ twin, key }, spki, { anchor, between, scope, now }) : null,
    })),
  );
}

/** The rule that breaks whatever the root and its intermediates issue; null where something can pass. */
export function brokenByAll(probed: readonly ProbedAuthority[]): BrokenRule | null {
  return probed.every(({ broken }) => broken) ? (probed[0]?.broken ?? null) : null;
}

/**
 * Whether nothing that a gateway issues could be confirmed (docs/pairing.md, "Whether it will confirm anything"). The
 * background does not ask this of those in a policy, as it would with every start: what they issue fails by itself.
 * @param now milliseconds since the epoch.
 * @returns false also where the root cannot be decoded.
 */
export async function confirmsNothing(
  { root, intermediates, scope }: Pick<GatewayRoot, 'root' | 'intermediates' | 'scope'>,
  now: number,
): Promise<boolean> {
  const [anchor, ...between] = new KnownIssuers().decodeAll([root, ...intermediates]);
  return anchor !== undefined && brokenByAll(await probeAuthorities(anchor, between, scope, now)) !== null;
}

/** An authority with a fresh key in place of its own. */
interface Twin {
  readonly twin: Certificate;
  readonly key: FreshKey;
}

interface Around {
  readonly anchor: Certificate;
  readonly between: readonly Certificate[];
  readonly scope: Scope;
  readonly now: number;
}

async function brokenBelow(
  { twin, key }: Twin,
  spki: Spki,
  { anchor, between, scope, now }: Around,
): Promise<BrokenRule | null> {
  let first: BrokenRule | null = null;
  for (const name of someHosts(scope)) {
    const leaf = await signedAnew(bestLeaf(twin, spki, name, [anchor, ...between]), key);
    const anchors = [{ certificate: anchor, purpose: 'gateway' as const }];
    const result = await validateDecodedPath(
      { leaf, intermediates: between, anchors, time: now, name },
      TLS_SERVER,
      new KnownIssuers(),
    );
    if (result.ok) return null;
    first ??= { rule: result.rule, params: result.params };
  }
  return first;
}

/** One name and one address are as good as all: what limits names among themselves is in the scope already. */
function someHosts({ names, addresses }: Scope): Host[] {
  const [name] = names;
  const [range] = addresses;
  return [
    ...(name === undefined ? [] : [dns(name === SINGLE_LABEL ? 'probe' : `probe.${name}`)]),
    ...(range === undefined ? [] : [{ kind: 'ip', value: range.replace(/\/\d+$/, '') } as const]),
  ];
}

const dns = (value: string): Host => ({ kind: 'dns', value });

const ANY_POLICY: Oid = '2.5.29.32.0';
/** Where authorities want a policy and name none, any will do. */
const SOME_POLICY: Oid = '2.25.1';

/** A server certificate that breaks no rule by itself, and keeps every policy that its authorities name. */
function bestLeaf(issuer: Certificate, spki: Spki, host: Host, authorities: readonly Certificate[]): Certificate {
  const named = authorities.flatMap(({ known }) => known.policies ?? []).filter((policy) => policy !== ANY_POLICY);
  const san: DecodedName =
    host.kind === 'dns' ? { kind: 'dns', value: host.value } : { kind: 'ip', bytes: parseIp(host.value) ?? EMPTY };
  return {
    der: crypto.getRandomValues(new Uint8Array(32)),
    tbs: crypto.getRandomValues(new Uint8Array(32)),
    version: 3,
    serial: Uint8Array.of(1),
    innerAlgorithm: ECDSA_WITH_SHA256,
    outerAlgorithm: ECDSA_WITH_SHA256,
    issuer: issuer.subject,
    subject: { der: EMPTY, rdns: [], keys: [] },
    notBefore: issuer.notBefore,
    notAfter: issuer.notAfter,
    selfIssued: false,
    spki,
    extensions: new Map(),
    known: {
      subjectAltName: [san],
      extendedKeyUsage: [OID_SERVER_AUTH],
      policies: named.length > 0 ? [...new Set(named)] : [SOME_POLICY],
    },
    signature: EMPTY,
    oddities: [],
  };
}

const EMPTY = new Uint8Array();
const ECDSA_WITH_SHA256 = readAlgorithm(new DerReader(encodeSequence(encodeObjectIdentifier('1.2.840.10045.4.3.2'))));

interface FreshKey {
  readonly spki: Spki;
  readonly privateKey: CryptoKey;
}

async function freshKey(): Promise<FreshKey> {
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', keys.publicKey));
  return { spki: readSpki(new DerReader(spki)), privateKey: keys.privateKey };
}

/** The same certificate with another signature over all that it says. */
async function signedAnew(certificate: Certificate, key: FreshKey): Promise<Certificate> {
  const raw = await crypto.subtle.sign(
    { name: 'ECDSA', hash: 'SHA-256' },
    key.privateKey,
    bufferSource(certificate.tbs),
  );
  return {
    ...certificate,
    innerAlgorithm: ECDSA_WITH_SHA256,
    outerAlgorithm: ECDSA_WITH_SHA256,
    signature: derEcdsaSignature(new Uint8Array(raw)),
  };
}
