/** Something with a date after which it counts no more. */
export interface Lasting {
  readonly what: 'root' | 'intermediate' | 'anchor' | 'device';
  /** Of several in one series the one that lasts longest counts: the others were replaced. */
  readonly series: string;
  /** What a person calls the gateway or the device. */
  readonly name: string;
  /** Like the next, milliseconds since the epoch. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** How often another one with a later end was seen to take its place. */
  readonly renewed: number;
}

/** `month`: it ends within 30 days; `week`: within seven; `over`: it ended in the last 30. */
export type EndingLevel = 'month' | 'week' | 'over';

export interface Ending extends Pick<Lasting, 'what' | 'name'> {
  /** The same for as long as nothing has changed, so that it can be remembered as said. */
  readonly fact: string;
  /** Milliseconds since the epoch. */
  readonly ends: number;
  readonly level: EndingLevel;
  /** It was replaced in time more than once before. */
  readonly renewsItself: boolean;
}
