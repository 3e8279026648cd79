/** Who runs this, and whose home folder it would write to; null on Windows, which knows no such numbers. */
export interface Person {
  readonly uid: number | null;
  readonly homeOwner: number | null;
}

/**
 * Why nothing may be written here, or null. Files of root in somebody's home could not be removed, or be trusted, by
 * that person.
 */
export function whyNotHere({ uid, homeOwner }: Person, home: string): string | null {
  if (uid === null || homeOwner === null || uid === homeOwner) return null;
  return uid === 0
    ? `This runs as root, but ${home} belongs to somebody else. Run it without sudo, as the person who uses the ` +
        'browser.'
    : `${home} belongs to somebody else. Run this as the person who uses the browser.`;
}
