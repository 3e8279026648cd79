import type { ValidateInput } from '../../src/core/x509/types.ts';
import type { Random } from './random.ts';

/** A chain that is valid as it stands: what mutants are made from. */
export interface Chain {
  readonly name: string;
  readonly input: ValidateInput;
  /** Signs changed content anew, as the issuer of certificate `at` (0 is the leaf) would; minted chains only. */
  readonly sign?: (at: number, tbs: Uint8Array) => Uint8Array;
}

/** A changed copy of `der`, or null where there is nothing to change. `donors` are certificates to take parts from. */
export type Mutation = (der: Uint8Array, random: Random, donors: readonly Uint8Array[]) => Uint8Array | null;
