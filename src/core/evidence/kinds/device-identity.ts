import { readMaterial } from '../../gateways/material/bundle.ts';
import type { Certificate } from '../../x509/basics/index.ts';
import { appraiseLocalIdentity } from '../device-identity/appraise-local.ts';
import { appraiseDeviceIdentity } from '../device-identity/appraise.ts';
import { bindingOf } from '../device-identity/possession.ts';
import { type DeviceIdentity, readDeviceIdentity } from '../device-identity/read.ts';
import type { Presented } from '../signers/device-makers.ts';
import type { AppraisedEvidence } from '../types.ts';
import type { Artefact, ConnectionGrounds, DecodedGrounds } from '../artefacts/types.ts';
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
  const found = await identityIn(certificates, grounds.presented?.leaf ?? null, grounds.heldKeys);
  if (found === null) return null;
  const { identity, der } = found;
  const others = certificates.filter((each) => each !== der);
  const { presented, heldKeys, makers, gateways, revocation, known, localDevice, now } = grounds;
  const shown = {
    presented: presented?.leaf ?? null,
    heldKeys,
    intermediates: [...known.decodeAll(others), ...(presented?.others ?? [])],
    revocation,
    now,
  };
  const byMaker = await appraiseDeviceIdentity(identity, { ...shown, makers, localDevice }, known);
  if (byMaker.genuine !== 'cannot tell') return byMaker;
  return (await appraiseLocalIdentity(identity, { ...shown, gateways }, known)) ?? byMaker;
}

/**
 * The identity in an artefact, where it is for a key that the device proved: it is about the same device, whoever
 * signed it.
 */
export async function identitiesWithKey(
  { mediaType, bytes }: Artefact,
  { presented, known }: ConnectionGrounds,
  heldKeys: readonly string[],
): Promise<readonly Presented[]> {
  if (!TYPES.includes(mediaType) || bytes.length > LIMIT) return [];
  const certificates = certificatesIn({ bytes });
  const found = await identityIn(certificates, presented?.leaf ?? null, heldKeys);
  if (!found?.isHeld) return [];
  const others = known.decodeAll(certificates.filter((each) => each !== found.der));
  return [{ leaf: found.identity.certificate, others }];
}

/**
 * Why certificates say of no device which it is: the fault of the first that is damaged, else that they name none.
 * @returns null where this holds no certificates by its type.
 */
export function identityFault({ mediaType, bytes }: Artefact): string | null {
  if (!TYPES.includes(mediaType) || mediaType === UNTYPED) return null;
  if (bytes.length > LIMIT) return 'too-large';
  const faults = certificatesIn({ bytes }).flatMap((der) => {
    const read = readDeviceIdentity(der);
    return read.ok ? [] : [read.fault];
  });
  return faults.find((fault) => fault !== NAMES_NONE) ?? faults[0] ?? 'no-certificate';
}

/** The fault of a certificate that is sound and about no device. */
export const NAMES_NONE = 'no-identity';

interface Found {
  readonly identity: DeviceIdentity;
  readonly der: Uint8Array;
  /** The device proved its key. */
  readonly isHeld: boolean;
}

/**
 * The identity among certificates that came together. In PKCS #7 they are a set, so their order says nothing: the one
 * whose key the device proved is meant, else one that is no authority, else any that names a device.
 */
async function identityIn(
  certificates: readonly Uint8Array[],
  presented: Certificate | null,
  heldKeys: readonly string[],
): Promise<Found | null> {
  const found: Found[] = [];
  for (const der of certificates) {
    const read = readDeviceIdentity(der);
    if (!read.ok) continue;
    const binding = await bindingOf(read.value.certificate, presented, heldKeys);
    found.push({ identity: read.value, der, isHeld: binding !== 'claimed' });
  }
  const isDevice = ({ identity: { certificate } }: Found) => certificate.known.basicConstraints?.ca !== true;
  return found.find(({ isHeld }) => isHeld) ?? found.find(isDevice) ?? found[0] ?? null;
}

function certificatesIn({ bytes }: Pick<Artefact, 'bytes'>): readonly Uint8Array[] {
  const bundle = readMaterial(bytes, LIMIT);
  // Behind a header or before padding it is in no format that a bundle knows.
  return bundle.ok ? bundle.certificates : [bytes];
}
