/** What went wrong with the database, in codes a page can put into words. */
export type DatabaseFault = 'store-newer' | 'store-blocked' | 'quota' | 'store-failed' | 'not-found';

export class DatabaseError extends Error {
  readonly fault: DatabaseFault;

  constructor(fault: DatabaseFault, options?: ErrorOptions) {
    super(fault, options);
    this.name = 'DatabaseError';
    this.fault = fault;
  }
}

/**
 * Runs a database operation; a DOMException becomes a DatabaseError with its code (Indexed Database API 3.0).
 * @throws DatabaseError
 */
export async function guarded<T>(operation: () => Promise<T>): Promise<T> {
  try {
    return await operation();
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    const name = error instanceof Error ? error.name : '';
    const fault = name === 'VersionError' ? 'store-newer' : name === 'QuotaExceededError' ? 'quota' : 'store-failed';
    throw new DatabaseError(fault, { cause: error });
  }
}
