import type { GatewayRoot } from '../../gateways/types.ts';
import { type Certificate, nameText, OID_SERVER_AUTH, sha256Hex } from '../../x509/basics/index.ts';
import { validateDecodedPath } from '../../x509/path/decoded-path.ts';
import { KnownIssuers } from '../../x509/path/known-issuers.ts';
import { LOCAL_DEVICE_IDENTITY } from '../../x509/rules/profile.ts';
import type { AppraisedEvidence } from '../types.ts';
import { claimsOf } from './claims.ts';
import { bindingOf, possessionStep } from './possession.ts';
import type { DeviceIdentity } from './read.ts';

/** What an identity that an owner gave is appraised by. */
export interface LocalIdentityGrounds {
  /** The leaf that this connection presented; null where none was seen. */
  readonly presented: Certificate | null;
  readonly intermediates: readonly Certificate[];
  readonly gateways: readonly (GatewayRoot & {
    readonly certificate: Certificate;
    readonly below: readonly Certificate[];
  })[];
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
  { presented, intermediates, gateways, now }: LocalIdentityGrounds,
  known = new KnownIssuers(),
): Promise<AppraisedEvidence | null> {
  const leaf = identity.certificate;
  const binding = bindingOf(leaf, presented);
  if (binding === 'this-connection') return null;
  // A certificate for TLS is no identity: it counts where it is presented, and for its names alone.
  if (isForServer(leaf)) return null;
  for (const { certificate, below, id, name, scope } of gateways) {
    if (now > scope.until) continue;
    const anchors = [{ certificate, purpose: 'gateway' as const }];
    const input = { leaf, intermediates: [...intermediates, ...below], anchors, time: now };
    const result = await validateDecodedPath(input, LOCAL_DEVICE_IDENTITY, known);
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
