import { productIdOf } from '../matter/product/product-id.ts';
import { appraiseMatterAttestation } from '../matter/attestation/appraise.ts';
import { readMatterAttestation } from '../matter/attestation/read.ts';
import { appraiseMatterFabric, readMatterFabric } from '../matter/fabric/fabric.ts';
import { appraiseToken, tokenPlace } from '../token/appraise.ts';
import { heldBySigner } from '../token/held-key.ts';
import { readToken } from '../token/read.ts';
import { sha256Hex } from '../../x509/basics/index.ts';
import { decodeCrls } from '../../x509/revocation/revocation.ts';
import type { AppraisedEvidence, EvidenceAxis } from '../types.ts';
import type { Artefact, DecodedGrounds, KindReader } from '../artefacts/types.ts';
import { anchorsOf } from './anchors.ts';

/** What a Matter device shows together: its attestation and, where it is in a fabric, its place there. */
export const readMatterArtefact: KindReader = async (artefact, grounds) => {
  const { parts } = artefact;
  if (!parts?.has('dac') && !parts?.has('noc')) return null;
  const heldKeys = await keysHeld(artefact, grounds);
  return [...(await attestation(parts, heldKeys, grounds)), ...(await fabric(parts, heldKeys, grounds))];
};

/**
 * Keys that the device proved to hold: the one of this connection and, where a token came along that answers our nonce
 * and names the certificate presented, the one that signed it. Whose key that is, its certificate must tell.
 */
async function keysHeld({ parts, place }: Artefact, connection: DecodedGrounds): Promise<readonly string[]> {
  const { presented, nonce, now, known } = connection;
  if (!presented) return [];
  const ofConnection = await sha256Hex(presented.leaf.spki.der);
  const token = parts?.get('token');
  if (!token) return [ofConnection];
  // Whose key signed it, the certificates beside it tell; that a verifier did, only the verifiers.
  const anchors = anchorsOf(connection);
  const verifiers = anchors.filter(({ purpose }) => purpose === 'verifier');
  const grounds = { anchors: verifiers, now, presented: presented.leaf, place: tokenPlace(place, nonce) };
  const appraised = await appraiseToken(readToken(token), grounds, known);
  return [ofConnection, ...(await heldBySigner(appraised, anchors))];
}

type Parts = NonNullable<Artefact['parts']>;

async function attestation(
  parts: Parts,
  heldKeys: readonly string[],
  { makers, matter, known, now }: DecodedGrounds,
): Promise<AppraisedEvidence[]> {
  const [dac, pai, cd] = ['dac', 'pai', 'cd'].map((label) => parts.get(label));
  // Without the authority between, nothing can be told.
  if (!dac || !pai) return [];
  const read = readMatterAttestation({ dac, pai, ...(cd && { cd }) });
  if (!read.ok) return [unreadable('attestation')];
  // A maker was added for its own devices: its root attests no other vendor's.
  const ofOneVendor = makers
    .map(({ certificate }) => certificate)
    .filter(({ subject }) => typeof productIdOf(subject).vendor === 'number');
  const appraised = await appraiseMatterAttestation(read.value, {
    authorities: [...ofOneVendor, ...known.decodeAll(matter?.authorities ?? [])],
    declarationSigners: known.decodeAll(matter?.declarationSigners ?? []),
    revocation: {
      lists: decodeCrls(matter?.revocationLists ?? []),
      delegates: known.decodeAll(matter?.revocationDelegates ?? []),
    },
    names: matter?.names ?? null,
    product: null,
    heldKeys,
    now,
  });
  return [appraised];
}

async function fabric(
  parts: Parts,
  heldKeys: readonly string[],
  { gateways, revocation, now }: DecodedGrounds,
): Promise<AppraisedEvidence[]> {
  const [noc, icac] = ['noc', 'icac'].map((label) => parts.get(label));
  if (!noc) return [];
  const read = readMatterFabric({ noc, ...(icac && { icac }) });
  if (!read.ok) return [unreadable('ownership')];
  const roots = gateways.map(({ name, certificate }) => ({ name, root: certificate }));
  return [await appraiseMatterFabric(read.value, { gateways: roots, heldKeys, revocation, now })];
}

const unreadable = (axis: EvidenceAxis): AppraisedEvidence => ({
  kind: 'matter',
  axis,
  steps: [{ code: 'matter-readable', answer: 'refuted' }],
  genuine: 'refuted',
  binding: 'claimed',
  claims: {},
  signer: null,
  anchor: null,
});
