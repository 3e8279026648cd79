/** What went wrong with the database, in codes a page can put into words. */
export type StoreFault = 'store-newer' | 'store-blocked' | 'quota' | 'store-failed' | 'not-found';

export class StoreError extends Error {
  readonly fault: StoreFault;

  constructor(fault: StoreFault, options?: ErrorOptions) {
    super(fault, options);
    this.name = 'StoreError';
    this.fault = fault;
  }
}

/** Runs a database operation; a DOMException becomes a StoreError with its code (Indexed Database API 3.0). */
export async function guarded<T>(operation: () => Promise<T>): Promise<T> {
  try {
    return await operation();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const name = error instanceof Error ? error.name : '';
    const fault = name === 'VersionError' ? 'store-newer' : name === 'QuotaExceededError' ? 'quota' : 'store-failed';
    throw new StoreError(fault, { cause: error });
  }
}
