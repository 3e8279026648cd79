import { appraiseToken, tokenPlace } from '../token/appraise.ts';
import { heldBySigner } from '../token/held-key.ts';
import { readToken } from '../token/read.ts';
import type { AppraisedEvidence } from '../types.ts';
import type { Artefact, ConnectionGrounds } from '../artefacts/types.ts';
import { UNTYPED } from '../artefacts/unpack.ts';
import { anchorsOf } from './anchors.ts';

const TYPES = [
  'application/eat+jwt',
  'application/eat-jwt',
  'application/jwt',
  'application/eat+cwt',
  'application/cwt',
];

/** Tokens (RFC 9711) as JWT and as CWT. */
export async function readTokens(artefact: Artefact, grounds: ConnectionGrounds): Promise<AppraisedEvidence | null> {
  const { mediaType, bytes, place } = artefact;
  if (!TYPES.includes(mediaType) && mediaType !== UNTYPED) return null;
  const read = readToken(bytes);
  if (mediaType === UNTYPED && !read.ok) return null;
  const appraised = await appraiseToken(
    read,
    {
      anchors: anchorsOf(grounds),
      now: grounds.now,
      revocation: grounds.revocation,
      presented: grounds.presented?.leaf ?? null,
      place: tokenPlace(place, grounds.nonce),
    },
    grounds.known,
  );
  return ownedBy(appraised, grounds);
}

/**
 * The key that the device proved to hold beside that of the connection: the one that signed a token which answers our
 * nonce and names the certificate presented. Whose key it is, other certificates must tell.
 * @returns SHA-256 of its SPKI, lower-case hexadecimal; none where the artefact is no such token.
 */
export async function keyProvedBy(artefact: Artefact, grounds: ConnectionGrounds): Promise<readonly string[]> {
  const token = await readTokens(artefact, grounds);
  return token ? heldBySigner(token, anchorsOf(grounds)) : [];
}

/**
 * A gateway does not know who made a device: what it vouches for is that the device that signed belongs to its home
 * (docs/glossary.md, ownership and attestation).
 */
function ownedBy(evidence: AppraisedEvidence, { gateways }: ConnectionGrounds): AppraisedEvidence {
  const gateway = gateways.find(({ id }) => id === evidence.anchor);
  return gateway ? { ...evidence, axis: 'ownership', claims: { ...evidence.claims, owner: gateway.name } } : evidence;
}
