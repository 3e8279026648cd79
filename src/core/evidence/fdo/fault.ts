import type { OwnershipVoucherFault } from './types.ts';

/** Thrown while reading a voucher, and caught where the reading began. */
export class OwnershipVoucherError extends Error {
  readonly code: OwnershipVoucherFault;

  constructor(code: OwnershipVoucherFault) {
    super(code);
    this.name = 'VoucherError';
    this.code = code;
  }
}
