import { sameBytes } from '../../encoding/bytes.ts';
import { isOfMaker } from '../../makers/organisations.ts';
import type { MakerRoot } from '../../makers/types.ts';
import type { Binding } from '../../observation/types.ts';
import { type Certificate, decodeCertificate } from '../../x509/certificate/certificate.ts';
import { nameText } from '../../x509/certificate/name-text.ts';
import { sha256Hex } from '../../x509/keys/webcrypto.ts';
import type { PathResult, TrustAnchor } from '../../x509/path/decoded-path.ts';
import { validateDecodedPath } from '../../x509/path/decoded-path.ts';
import { KnownIssuers } from '../../x509/path/known-issuers.ts';
import { DEVICE_IDENTITY } from '../../x509/rules/profile.ts';
import type { PathReason } from '../../x509/types.ts';
import type { Answer, AppraisedEvidence, EvidenceStep } from '../types.ts';
import { claimsOf, organisationsOf } from './claims.ts';

import type { DeviceIdentity } from './read.ts';

/** What an identity is appraised by. */
export interface IdentityGrounds {
  /** The leaf that this connection presented, DER; null where none was seen. */
  readonly presented: Uint8Array | null;
  /** Authorities that came along, DER. A root among them is believed as little as the rest. */
  readonly intermediates: readonly Uint8Array[];
  /** Whose roots the person added. */
  readonly makers: readonly MakerRoot[];
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * What a device identity certificate proves: that its maker issued it, where it leads to that maker's root and names no
 * one else's device; and that it is about this device, where the connection proved its key. Never a name, and never
 * whose it is. Never throws.
 */
export async function appraiseDeviceIdentity(
  identity: DeviceIdentity,
  grounds: IdentityGrounds,
): Promise<AppraisedEvidence> {
  const { maker, path, step } = await findMaker(identity.certificate, grounds);
  const origin = maker ? originStep(identity, maker) : null;
  const binding = bindingOf(identity.certificate, grounds.presented);
  const steps: EvidenceStep[] = [step, ...(origin ? [origin] : []), possessionStep(binding)];
  const claims = claimsOf(identity);
  const genuine = genuineOf(step, origin);
  return {
    kind: 'device-identity',
    axis: 'attestation',
    steps,
    genuine,
    binding,
    // What the maker is called, the person said; the certificate has no say in it.
    claims: genuine === 'proved' && maker ? { ...claims, maker: maker.name } : claims,
    signer: path[1] ? { name: nameText(path[1].subject), spkiSha256: await sha256Hex(path[1].spki.der) } : null,
    anchor: genuine === 'proved' && maker ? maker.id : null,
  };
}

interface Found {
  readonly maker: MakerRoot | null;
  readonly path: readonly Certificate[];
  readonly step: EvidenceStep;
}

/** Each maker's root is tried alone, so that what ends the path is known to be that maker's. */
async function findMaker(leaf: Certificate, grounds: IdentityGrounds): Promise<Found> {
  const known = new KnownIssuers();
  let refused: EvidenceStep | null = null;
  for (const maker of grounds.makers) {
    const anchors: TrustAnchor[] = known
      .decodeAll([maker.root])
      .map((certificate) => ({ certificate, purpose: 'maker' }));
    const intermediates = known.decodeAll([...grounds.intermediates, ...(maker.intermediates ?? [])]);
    const result = await validateDecodedPath(
      { leaf, intermediates, anchors, time: grounds.now },
      DEVICE_IDENTITY,
      known,
    );
    if (result.ok)
      return {
        maker,
        path: result.path,
        step: { code: 'device-identity-path', answer: 'proved', params: { maker: maker.name } },
      };
    const step = refusal(result, maker);
    if (refused === null || weight(step) > weight(refused)) refused = step;
  }
  return { maker: null, path: [], step: refused ?? { code: 'device-identity-issuer-unknown', answer: 'cannot tell' } };
}

/** Rules by whose breach a certificate is known not to be the maker's: someone issued it who was not allowed to. */
const FORGED: readonly PathReason[] = ['not-a-ca', 'path-length', 'key-usage', 'name-constraints', 'revoked'];

function refusal(result: PathResult & { ok: false }, { name }: MakerRoot): EvidenceStep {
  const { reason, rule } = result;
  if (reason === 'issuer-not-trusted' || reason === 'no-path')
    return { code: 'device-identity-issuer-unknown', answer: 'cannot tell' };
  // A name is no proof of who should have signed, so a signature that does not fit says nothing of the maker named.
  const answer = FORGED.includes(reason) ? 'refuted' : 'cannot tell';
  return { code: 'device-identity-path', answer, params: { maker: name, rule } };
}

const weight = ({ code, answer }: EvidenceStep): number =>
  answer === 'refuted' ? 2 : code === 'device-identity-path' ? 1 : 0;

function originStep(identity: DeviceIdentity, maker: MakerRoot): EvidenceStep {
  const named = organisationsOf(identity);
  return isOfMaker(named, maker)
    ? { code: 'device-identity-own-maker', answer: 'proved', params: { maker: maker.name } }
    : {
        code: 'device-identity-own-maker',
        answer: 'cannot tell',
        params: { maker: maker.name, named: named.slice(0, 4) },
      };
}

function genuineOf(path: EvidenceStep, origin: EvidenceStep | null): Answer {
  if (path.answer === 'refuted') return 'refuted';
  return path.answer === 'proved' && origin?.answer === 'proved' ? 'proved' : 'cannot tell';
}

/** It is the certificate that was presented; or the key of the one that was; or nothing ties the two. */
function bindingOf(certificate: Certificate, presented: Uint8Array | null): Binding {
  if (presented === null) return 'claimed';
  if (sameBytes(presented, certificate.der)) return 'this-connection';
  const leaf = decodeCertificate(presented);
  return leaf.ok && sameBytes(leaf.value.spki.der, certificate.spki.der) ? 'attests-key' : 'claimed';
}

const possessionStep = (binding: Binding): EvidenceStep =>
  binding === 'claimed'
    ? { code: 'device-identity-possession', answer: 'cannot tell' }
    : { code: 'device-identity-possession', answer: 'proved' };
