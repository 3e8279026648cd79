import { toHex } from '../../src/core/encoding/bytes.ts';
import { checkVoucher } from '../../src/core/evidence/fdo/check.ts';
import { ownersOf } from '../../src/core/evidence/fdo/owners.ts';
import { readOwnershipVoucher } from '../../src/core/evidence/fdo/read.ts';
import { decodeCertificate } from '../../src/core/x509/certificate/certificate.ts';
import { nameText } from '../../src/core/x509/certificate/name-text.ts';
import { ImportedKeys } from '../../src/core/x509/keys/key-import.ts';
import { sha256Hex } from '../../src/core/x509/keys/webcrypto.ts';
import type { Judge, Judges } from './types.ts';

/** As the manifest's verifier numbers the hashes. */
const HASH_NUMBERS = { 'SHA-256': -16, 'SHA-384': -43 } as const;

/** Layout, hashes and signatures; who the manufacturer is is not asked. */
const voucher: Judge = async ({ files: [file = ''] }, read) => {
  const decoded = readOwnershipVoucher(read(file));
  if (!decoded.ok) return { valid: false, facts: {} };
  const { version, guid, deviceInfo, manufacturer, deviceChain, entries } = decoded.value;
  const steps = await checkVoucher(decoded.value, new ImportedKeys());
  const owners = await ownersOf(decoded.value);
  const device = deviceChain[0] && decodeCertificate(deviceChain[0]);
  const facts = {
    version,
    headerVersion: version,
    guid: toHex(guid),
    deviceInfo,
    mfgKeyType: manufacturer.type,
    mfgKeyEnc: manufacturer.encoding,
    mfgSpkiSha256: owners[0]?.spkiSha256,
    deviceChainLen: deviceChain.length,
    ...(device?.ok && {
      deviceCertSubject: nameText(device.value.subject),
      deviceSpkiSha256: await sha256Hex(device.value.spki.der),
    }),
    entries: entries.length,
    entryInfo: entries.map(({ message, previousHash, nextOwner }) => ({
      alg: message.alg,
      hashAlg: HASH_NUMBERS[previousHash.algorithm],
      nextKeyType: nextOwner.type,
      nextKeyEnc: nextOwner.encoding,
    })),
    ownerSpkiSha256: owners.at(-1)?.spkiSha256,
  };
  // A voucher without entries is well formed and signs nothing: what is only open is no fault.
  return { valid: steps.every(({ answer }) => answer !== 'refuted'), facts };
};

export const judges: Judges = { 'fdo-voucher': voucher };
