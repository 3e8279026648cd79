import type { MakerProblem, MakerRoot } from '../../makers/types.ts';
import type { GatewayRoot, PairingProblem } from '../../gateways/types.ts';

/**
 * A device that the person named or called theirs. Neither the address that it was last met at nor a gateway's word
 * travels: what a gateway vouches for it proves again at the next visit, and a file cannot prove it.
 */
export interface BackupDevice {
  /** Canonical, as `parseHost` gives it. */
  readonly host: string;
  readonly port: number;
  readonly label: string | null;
  /** Lower-case hexadecimal. */
  readonly spkiSha256: string;
  /** Milliseconds since the epoch, like all that follow. */
  readonly firstSeen: number;
  readonly lastSeen: number;
  /** When the person said that this key is theirs; null where they only gave it a name. */
  readonly mineAt: number | null;
}

export interface BackupContents {
  readonly gateways: readonly GatewayRoot[];
  readonly devices: readonly BackupDevice[];
  /** Makers' roots; where left out, none. */
  readonly makers?: readonly MakerRoot[];
}

/** A gateway in a backup that must not be paired, and why. */
export interface RefusedPairing {
  readonly name: string;
  readonly problem: PairingProblem;
}

/** A maker's root in a backup that must not be added, and why. */
export interface RefusedMaker {
  readonly name: string;
  readonly problem: MakerProblem;
}

/**
 * Why a backup is refused whole: nothing of it is stored. `truncated`: it begins as one of ours and breaks off;
 * `demands`: it asks for more work than any of ours; `passphrase-needed` is no failure, only the next question.
 */
export type BackupProblem =
  | 'too-large'
  | 'truncated'
  | 'not-ours'
  | 'newer'
  | 'malformed'
  | 'checksum'
  | 'demands'
  | 'passphrase-needed'
  | 'wrong-passphrase'
  | 'duplicate'
  | 'empty';

export type BackupResult =
  | {
      readonly ok: true;
      readonly contents: BackupContents;
      readonly refused: readonly RefusedPairing[];
      readonly refusedMakers: readonly RefusedMaker[];
      /** ms since the epoch */ readonly madeAt: number;
    }
  | { readonly ok: false; readonly problem: BackupProblem };

/**
 * What becomes of a part of a backup: `new` is added; `known` is here already; `added-to` gives a little to what is
 * here (an intermediate, a name, the person's word); `other-key` is refused, as what is here bears its name and holds
 * another key. Of gateways alone, `unproved` would be new, and stays out for want of proof.
 */
export type Fate = 'new' | 'known' | 'added-to' | 'other-key' | 'unproved';
