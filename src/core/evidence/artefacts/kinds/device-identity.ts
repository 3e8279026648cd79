import { readBundle } from '../../../gateways/material/bundle.ts';
import { appraiseLocalIdentity } from '../../device-identity/appraise-local.ts';
import { appraiseDeviceIdentity } from '../../device-identity/appraise.ts';
import { readDeviceIdentity } from '../../device-identity/read.ts';
import type { AppraisedEvidence } from '../../types.ts';
import type { Artefact, DecodedGrounds } from '../types.ts';
import { UNTYPED } from '../unpack.ts';

/** Most bytes of an identity and what stands above it. */
const LIMIT = 100_000;
const TYPES = ['application/pkix-cert', 'application/pkcs7-mime', 'application/pem-certificate-chain', UNTYPED];

/**
 * Certificates that say which device they are about: the one presented, one that the device hands out with those above
 * it, or a file of either, also as a TPM stores it.
 */
export async function readIdentities(artefact: Artefact, grounds: DecodedGrounds): Promise<AppraisedEvidence | null> {
  if (!TYPES.includes(artefact.mediaType) || artefact.bytes.length > LIMIT) return null;
  const [first, ...others] = certificatesIn(artefact);
  const read = first && readDeviceIdentity(first);
  if (!read?.ok) return null;
  const { presented, makers, gateways, known, now } = grounds;
  const shown = {
    presented: presented?.leaf ?? null,
    intermediates: [...known.decodeAll(others), ...(presented?.others ?? [])],
    now,
  };
  const byMaker = await appraiseDeviceIdentity(read.value, { ...shown, makers }, known);
  if (byMaker.genuine !== 'cannot tell') return byMaker;
  return (await appraiseLocalIdentity(read.value, { ...shown, gateways }, known)) ?? byMaker;
}

function certificatesIn({ bytes }: Artefact): readonly Uint8Array[] {
  const bundle = readBundle(bytes, LIMIT);
  // Behind a header or before padding it is in no format that a bundle knows.
  return bundle.ok ? bundle.certificates : [bytes];
}
