import { concatBytes, sameBytes } from '../../encoding/bytes.ts';
import { LABEL } from '../../signed/cose/header.ts';
import { verifyCoseSign1 } from '../../signed/cose/verify.ts';
import { digest, type ImportedKeys } from '../../x509/basics/index.ts';
import type { EvidenceStep } from '../types.ts';
import type { OwnershipVoucher, VoucherEntry, VoucherHash, VoucherKey } from './types.ts';

/**
 * Checks everything in a voucher that a stranger can check (FIDO Device Onboard 1.1 sections 3.4.4 and 3.4.6): the hash
 * of the device's certificates and, for each entry, the signature of the owner before, the hash of what came before and
 * the hash of whom the header is about. Nothing here says that the manufacturer is one.
 * @returns a step for the chain, and one for each fault among the entries or one for all of them; never rejects.
 */
export async function checkVoucher(voucher: OwnershipVoucher, keys: ImportedKeys): Promise<readonly EvidenceStep[]> {
  const steps = [await chainStep(voucher)];
  const count = voucher.entries.length;
  // Without entries nothing is signed at all: whoever wrote the header named whatever manufacturer they liked.
  if (count === 0) return [...steps, { code: 'fdo-without-entries', answer: 'cannot tell' }];
  const faults: EvidenceStep[] = [];
  let owner = voucher.manufacturer;
  let previous = concatBytes(voucher.header, voucher.hmac);
  for (const [index, entry] of voucher.entries.entries()) {
    faults.push(...(await entryFaults(entry, index + 1, owner, previous, voucher, keys)));
    owner = entry.nextOwner;
    previous = entry.encoded;
  }
  const whole: EvidenceStep = { code: 'fdo-entries-hold', answer: 'proved', params: { entries: count } };
  return [...steps, ...(faults.length > 0 ? faults : [whole])];
}

async function chainStep({ deviceChain, deviceChainHash }: OwnershipVoucher): Promise<EvidenceStep> {
  if (deviceChainHash === null) return { code: 'fdo-without-device-certificate', answer: 'cannot tell' };
  return (await isHashOf(deviceChainHash, concatBytes(...deviceChain)))
    ? { code: 'fdo-device-certificate-covered', answer: 'proved' }
    : { code: 'fdo-device-certificate-differs', answer: 'refuted' };
}

async function entryFaults(
  { message, previousHash, headerInfoHash }: VoucherEntry,
  number: number,
  signer: VoucherKey,
  previous: Uint8Array,
  { guid, deviceInfo }: OwnershipVoucher,
  keys: ImportedKeys,
): Promise<readonly EvidenceStep[]> {
  const params = { entry: number };
  const faults: EvidenceStep[] = [];
  // The algorithm has to be under the signature (section 3.3.5).
  const isCovered = message.protectedHeader.has(LABEL.alg);
  const { result, fault } = await verifyCoseSign1(message, signer.spki, undefined, keys);
  if (!isCovered || result === 'invalid')
    faults.push({ code: 'fdo-entry-not-signed', answer: 'refuted', params: { ...params, fault: fault ?? 'alg-open' } });
  else if (result === 'unsupported')
    faults.push({ code: 'fdo-entry-signature-unknown', answer: 'cannot tell', params: { ...params, fault } });
  if (!(await isHashOf(previousHash, previous)))
    faults.push({ code: 'fdo-entry-out-of-order', answer: 'refuted', params });
  if (!(await isHashOf(headerInfoHash, concatBytes(guid, new TextEncoder().encode(deviceInfo)))))
    faults.push({ code: 'fdo-entry-for-another-device', answer: 'refuted', params });
  return faults;
}

const isHashOf = async ({ algorithm, hash }: VoucherHash, bytes: Uint8Array): Promise<boolean> =>
  sameBytes(hash, await digest(algorithm, bytes));
