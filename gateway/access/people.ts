import type { Records } from '../records/records.ts';
import type { PasswordRecord } from '../records/types.ts';

/** Who set the gateway up, in the records. */
export const FIRST_PERSON = 'page';
/** More than any home has; each is a try more for whoever guesses. */
export const MAX_PEOPLE = 20;
export const MAX_NAME = 60;

/** Someone who may use the gateway's page. */
export interface Person {
  readonly id: string;
  /** Null where they were never asked, as they were alone. */
  readonly name: string | null;
  readonly record: PasswordRecord;
}

/** Why a name is not taken. */
export type NameFault = 'no-name' | 'long-name' | 'name-taken';

/** All of them, who set the gateway up first, the others in the order of their names. */
export async function everyone(records: Records): Promise<Person[]> {
  const people = (await records.all('passwords')).map(([id, record]) => ({ id, name: record.name ?? null, record }));
  const isFirst = ({ id }: Person): number => (id === FIRST_PERSON ? 0 : 1);
  return people.sort((a, b) => isFirst(a) - isFirst(b) || (a.name ?? '').localeCompare(b.name ?? ''));
}

/** The one who is called so; whoever is alone need not say who they are. Null where there is none. */
export function personCalled(people: readonly Person[], name: string): Person | null {
  const [only, ...others] = people;
  if (only && others.length === 0) return only;
  return people.find((each) => each.name !== null && sameName(each.name, name)) ?? null;
}

/** A name as it is kept: without blanks around it, and without what cannot be seen. */
export const cleanName = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/** @param name as `cleanName` gives it. @param others those who must not be called so. */
export function nameFault(name: string, others: readonly Person[]): NameFault | null {
  if (name === '') return 'no-name';
  if ([...name].length > MAX_NAME) return 'long-name';
  return others.some((each) => each.name !== null && sameName(each.name, name)) ? 'name-taken' : null;
}

/** However it is typed: small letters, another form of the same letters (Unicode annex 15). */
function sameName(a: string, b: string): boolean {
  const plain = (name: string): string => cleanName(name).normalize('NFKC').toLowerCase();
  return plain(a) === plain(b);
}
