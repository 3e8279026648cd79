import type { VoucherFault } from './types.ts';

/** Thrown while reading a voucher, and caught where the reading began. */
export class VoucherError extends Error {
  readonly code: VoucherFault;

  constructor(code: VoucherFault) {
    super(code);
    this.name = 'VoucherError';
    this.code = code;
  }
}
