/** One entry of a folder of test vectors, as its manifest.json lists it. `files[0]` is the object under test. */
export interface Entry {
  /** Paths relative to the folder. */
  readonly files: readonly string[];
  readonly kind: string;
  readonly source: string;
  readonly expect: {
    /** The verdict; null where only the facts count. */
    readonly valid: boolean | null;
    readonly facts: Readonly<Record<string, unknown>>;
  };
  readonly notes: string;
}

/** What the product says of an entry. */
export interface Outcome {
  /** Null where the product gives no verdict on such an object. */
  readonly valid: boolean | null;
  /** Keyed as in the manifest, as far as the product reads them; what is left out is not compared. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/**
 * Asks the product about an entry, through the core's own functions only.
 * @param read the bytes of a file of the folder, by its path in there. Throws where there is none.
 */
export type Judge = (entry: Entry, read: (path: string) => Uint8Array) => Promise<Outcome>;

/** Judges by the beginning of the kind that they answer for; the longest beginning that fits an entry counts. */
export type Judges = Readonly<Record<string, Judge>>;
