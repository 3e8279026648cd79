/**
 * Runs a job once every earlier one of this key has ended, in whichever window or background of the extension it is:
 * what reads a list, changes it and writes it would otherwise write over what another window added meanwhile. A window
 * that is closed lets the next one go on. Jobs of one key must not wait for each other.
 */
export async function acrossWindows<T>(key: string, job: () => Promise<T>): Promise<T> {
  return navigator.locks.request(key, job);
}
