import { readBundle } from '../../../gateways/material/bundle.ts';
import { appraiseDeviceIdentity } from '../../device-identity/appraise.ts';
import { readDeviceIdentity } from '../../device-identity/read.ts';
import type { Artefact, DecodedGrounds, KindReader } from '../types.ts';

const LIMIT = 100_000;
const MEDIA_TYPES = [
  'application/pkix-cert',
  'application/pkcs7-mime',
  'application/octet-stream',
  'application/x-pem-file',
];

/**
 * Certificates that say which device they are about: the one presented, one that the device hands out with those above
 * it, or a file of either, also as a TPM stores it.
 */
export const readIdentityArtefact: KindReader = async (artefact, grounds) => {
  if (!MEDIA_TYPES.includes(artefact.mediaType) || artefact.bytes.length > LIMIT) return null;
  const [first, ...others] = certificatesIn(artefact);
  const read = first && readDeviceIdentity(first);
  if (!read?.ok) return null;
  return [await appraiseDeviceIdentity(read.value, groundsFor(others, grounds))];
};

function certificatesIn({ bytes }: Artefact): readonly Uint8Array[] {
  const bundle = readBundle(bytes, LIMIT);
  // Behind a header or before padding it is in no format that a bundle knows.
  return bundle.ok ? bundle.certificates : [bytes];
}

const groundsFor = (brought: readonly Uint8Array[], { presented, makers, now }: DecodedGrounds) => ({
  presented: presented?.leaf.der ?? null,
  intermediates: [...brought, ...(presented?.others ?? []).map(({ der }) => der)],
  makers,
  now,
});
