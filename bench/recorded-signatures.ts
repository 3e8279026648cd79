type Arguments<Name extends 'importKey' | 'verify'> = Parameters<SubtleCrypto[Name]>;

/** What WebCrypto was asked while something ran: keys to import and signatures to verify, in that order. */
export interface RecordedSignatures {
  readonly signatures: number;
  /** Imports the same keys and verifies the same signatures again, and does nothing else. */
  readonly again: () => Promise<void>;
}

/** Runs `work` once and records the checks of signatures that it makes. */
export async function recordSignatures(work: () => Promise<unknown>): Promise<RecordedSignatures> {
  const { subtle } = crypto;
  const calls: (() => Promise<unknown>)[] = [];
  let signatures = 0;
  const importKey = subtle.importKey.bind(subtle) as (...given: Arguments<'importKey'>) => Promise<CryptoKey>;
  const verify = subtle.verify.bind(subtle);
  Object.assign(subtle, {
    importKey: (...given: Arguments<'importKey'>) => {
      calls.push(() => importKey(...given));
      return importKey(...given);
    },
    verify: (...given: Arguments<'verify'>) => {
      signatures += 1;
      calls.push(() => verify(...given));
      return verify(...given);
    },
  });
  try {
    await work();
  } finally {
    // What was put over the methods of the prototype.
    Reflect.deleteProperty(subtle, 'importKey');
    Reflect.deleteProperty(subtle, 'verify');
  }
  return {
    signatures,
    again: async () => {
      for (const call of calls) await call();
    },
  };
}
