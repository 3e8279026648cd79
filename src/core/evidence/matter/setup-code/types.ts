/**
 * What a setup code says of the device that it is printed on. Read for identification only: the passcode in it opens
 * the device to whoever has it, and does not come out of here.
 */
export interface SetupCode {
  readonly form: 'qr' | 'manual';
  /** Null where a manual code does not say. */
  readonly vendorId: number | null;
  readonly productId: number | null;
  /** 12 bits of a QR code; of a manual code the upper four. */
  readonly discriminator: number;
  /** Whether the device waits to be set up by itself (0), after a button (1), or as its maker says (2). */
  readonly flow: number | null;
  /** Hostile text, sanitised. */
  readonly serial: string | null;
}

export type SetupCodeFault = 'setup-code-form' | 'setup-code-check-digit' | 'setup-code-version' | 'setup-code-value';

export type SetupCodeRead =
  { readonly ok: true; readonly value: SetupCode } | { readonly ok: false; readonly fault: SetupCodeFault };
