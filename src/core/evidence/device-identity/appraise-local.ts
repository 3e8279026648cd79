import type { GatewayRoot } from '../../gateways/types.ts';
import { type Certificate, nameText, OID_SERVER_AUTH, sha256Hex } from '../../x509/basics/index.ts';
import {
  KnownIssuers,
  LOCAL_DEVICE_IDENTITY,
  type RevocationWord,
  validateWithWord,
} from '../../x509/path/decoded-path.ts';
import type { Binding } from '../../observation/types.ts';
import { revokedOn } from '../revoked.ts';
import type { AppraisedEvidence, Params } from '../types.ts';
import { claimsOf } from './claims.ts';
import { bindingOf, possessionStep } from './possession.ts';
import type { DeviceIdentity } from './read.ts';

/** What an identity that an owner gave is appraised by. */
export interface LocalIdentityGrounds {
  /** The leaf that this connection presented; null where none was seen. */
  readonly presented: Certificate | null;
  /** SHA-256 of the SPKI of each key that a fresh token proved, lower-case hexadecimal; none where left out. */
  readonly heldKeys?: readonly string[];
  readonly intermediates: readonly Certificate[];
  readonly gateways: readonly (GatewayRoot & {
    readonly certificate: Certificate;
    readonly below: readonly Certificate[];
  })[];
  /** What issuers say of their certificates; nothing where left out. */
  readonly revocation?: RevocationWord;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

const isForServer = ({ known: { extendedKeyUsage, subjectAltName } }: Certificate): boolean =>
  extendedKeyUsage?.includes(OID_SERVER_AUTH) === true ||
  subjectAltName?.some(({ kind }) => kind === 'dns' || kind === 'ip') === true;

/**
 * What an LDevID proves (IEEE 802.1AR section 5): that a paired gateway took the device in. So it speaks of ownership,
 * and never of who made the device, which a gateway does not know.
 * @returns null where it leads to no paired gateway, or is the certificate presented: the verdict is about that one,
 * and knows more of it.
 */
export async function appraiseLocalIdentity(
  identity: DeviceIdentity,
  { presented, heldKeys, intermediates, gateways, revocation, now }: LocalIdentityGrounds,
  known = new KnownIssuers(),
): Promise<AppraisedEvidence | null> {
  const leaf = identity.certificate;
  const binding = await bindingOf(leaf, presented, heldKeys);
  if (binding === 'this-connection') return null;
  // A certificate for TLS is no identity: it counts where it is presented, and for its names alone.
  if (isForServer(leaf)) return null;
  for (const { certificate, below, id, name, scope } of gateways) {
    if (now > scope.until) continue;
    const anchors = [{ certificate, purpose: 'gateway' as const }];
    const input = { leaf, intermediates: [...intermediates, ...below], anchors, time: now, ...revocation };
    const result = await validateWithWord(input, LOCAL_DEVICE_IDENTITY, known);
    if (!result.ok && result.reason === 'revoked')
      return revoked(identity, binding, { gateway: name, ...revokedOn(result) });
    if (!result.ok) continue;
    const issuer = result.path[1] as Certificate;
    const { model, serial, more } = claimsOf(identity);
    return {
      kind: 'device-identity',
      axis: 'ownership',
      steps: [
        { code: 'device-identity-local-path', answer: 'proved', params: { gateway: name } },
        possessionStep(binding),
      ],
      genuine: 'proved',
      binding,
      claims: { ...(model && { model }), ...(serial && { serial }), ...(more && { more }), owner: name },
      signer: { name: nameText(issuer.subject), spkiSha256: await sha256Hex(issuer.spki.der) },
      anchor: id,
    };
  }
  return null;
}

/** The gateway took it in, and took that back. */
const revoked = (identity: DeviceIdentity, binding: Binding, params: Params): AppraisedEvidence => ({
  kind: 'device-identity',
  axis: 'ownership',
  steps: [{ code: 'device-identity-revoked', answer: 'refuted', params }, possessionStep(binding)],
  genuine: 'refuted',
  binding,
  claims: claimsOf(identity),
  signer: null,
  anchor: null,
});
