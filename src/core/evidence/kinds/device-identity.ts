import { readBundle } from '../../gateways/material/bundle.ts';
import type { Certificate } from '../../x509/basics/index.ts';
import type { KnownIssuers } from '../../x509/path/known-issuers.ts';
import { appraiseLocalIdentity } from '../device-identity/appraise-local.ts';
import { appraiseDeviceIdentity } from '../device-identity/appraise.ts';
import { bindingOf } from '../device-identity/possession.ts';
import { type DeviceIdentity, readDeviceIdentity } from '../device-identity/read.ts';
import type { Presented } from '../signers/device-makers.ts';
import type { AppraisedEvidence } from '../types.ts';
import type { Artefact, DecodedGrounds } from '../artefacts/types.ts';
import { UNTYPED } from '../artefacts/unpack.ts';

/** Most bytes of an identity and what stands above it. */
const LIMIT = 100_000;
const TYPES = ['application/pkix-cert', 'application/pkcs7-mime', 'application/pem-certificate-chain', UNTYPED];

/**
 * Certificates that say which device they are about: the one presented, one that the device hands out with those above
 * it, or a file of either, also as a TPM stores it.
 */
export async function readIdentities(artefact: Artefact, grounds: DecodedGrounds): Promise<AppraisedEvidence | null> {
  if (!TYPES.includes(artefact.mediaType) || artefact.bytes.length > LIMIT) return null;
  const certificates = certificatesIn(artefact);
  const found = identityIn(certificates, grounds.presented?.leaf ?? null);
  if (found === null) return null;
  const { identity, der } = found;
  const others = certificates.filter((each) => each !== der);
  const { presented, makers, gateways, known, now } = grounds;
  const shown = {
    presented: presented?.leaf ?? null,
    intermediates: [...known.decodeAll(others), ...(presented?.others ?? [])],
    now,
  };
  const byMaker = await appraiseDeviceIdentity(identity, { ...shown, makers }, known);
  if (byMaker.genuine !== 'cannot tell') return byMaker;
  return (await appraiseLocalIdentity(identity, { ...shown, gateways }, known)) ?? byMaker;
}

/**
 * What came along that says it is an identity for the key of the certificate presented: the device proved that key, so
 * it is about the same device, whoever signed it.
 */
export function identitiesWithKey(
  artefact: Artefact,
  presented: Certificate | null,
  known: KnownIssuers,
): readonly Presented[] {
  if (!TYPES.includes(artefact.mediaType) || artefact.bytes.length > LIMIT) return [];
  const certificates = certificatesIn(artefact);
  const found = identityIn(certificates, presented);
  if (!found || bindingOf(found.identity.certificate, presented) === 'claimed') return [];
  const others = known.decodeAll(certificates.filter((each) => each !== found.der));
  return [{ leaf: found.identity.certificate, others }];
}

interface Found {
  readonly identity: DeviceIdentity;
  readonly der: Uint8Array;
}

/**
 * The identity among certificates that came together. In PKCS #7 they are a set, so their order says nothing: the one
 * with the connection's key is meant, else one that is no authority, else any that names a device.
 */
function identityIn(certificates: readonly Uint8Array[], presented: Certificate | null): Found | null {
  const found = certificates.flatMap((der): Found[] => {
    const read = readDeviceIdentity(der);
    return read.ok ? [{ identity: read.value, der }] : [];
  });
  const isOurs = ({ identity: { certificate } }: Found) => bindingOf(certificate, presented) !== 'claimed';
  const isDevice = ({ identity: { certificate } }: Found) => certificate.known.basicConstraints?.ca !== true;
  return found.find(isOurs) ?? found.find(isDevice) ?? found[0] ?? null;
}

function certificatesIn({ bytes }: Artefact): readonly Uint8Array[] {
  const bundle = readBundle(bytes, LIMIT);
  // Behind a header or before padding it is in no format that a bundle knows.
  return bundle.ok ? bundle.certificates : [bytes];
}
