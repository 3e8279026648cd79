import type { KeyProtection } from '../protection/key-protection.ts';
import type { Records } from '../records/records.ts';
import type { AuthorityRecord, Change } from '../records/types.ts';
import { type Authority, createIssuer, createRoot, loadAuthority } from './authority.ts';
import type { Kind } from './profile.ts';

/** An intermediate that ends sooner is replaced by a new one; milliseconds. */
const ROTATE_BEFORE = 200 * 24 * 60 * 60_000;

/** An intermediate, with what it issues. */
export interface Issuer extends Authority {
  /** The last part of its addresses: `local-device-1`. */
  readonly id: string;
  readonly kind: Kind;
}

/** Keys of intermediates in the records: the kind, and a number that grows. */
const ISSUER_KEY = /^(local-device|server)-(\d+)$/;

const KINDS: readonly Kind[] = ['local-device', 'server'];

/**
 * The intermediate that issues at this time: the newest of its kind that neither ends soon, unless the root does, nor
 * was made under a clock that was ahead.
 */
export const issuing = (root: Authority, issuers: readonly Issuer[], kind: Kind, time: number): Issuer | undefined =>
  issuers.find(
    ({ kind: its, certificate: { notBefore, notAfter } }) =>
      its === kind &&
      notBefore.time <= time &&
      notAfter.time >= Math.min(time + ROTATE_BEFORE, root.certificate.notAfter.time),
  );

const missingKinds = (root: Authority, issuers: readonly Issuer[], now: number): Kind[] =>
  KINDS.filter((kind) => !issuing(root, issuers, kind, now));

/** Whether there is an intermediate of each kind to issue with. @param now milliseconds since the epoch. */
export const isComplete = (root: Authority, issuers: readonly Issuer[], now: number): boolean =>
  missingKinds(root, issuers, now).length === 0;

/**
 * The root and the intermediates of both kinds, each kind's newest first, as the records keep them; what is missing is
 * made and written.
 * @param now milliseconds since the epoch.
 * @throws RecordsError
 */
export async function loadOrCreate(
  records: Records,
  now: number,
  protection: KeyProtection,
): Promise<{ root: Authority; issuers: Issuer[] }> {
  const { protect, reveal } = protection;
  const rootRecord = await records.get('authorities', 'root');
  const newRoot = rootRecord ? null : await createRoot(now);
  const root = newRoot ?? (await loadAuthority(reveal(rootRecord as AuthorityRecord)));
  const changes: Change[] = newRoot ? [{ table: 'authorities', key: 'root', value: protect(newRoot.record) }] : [];
  const loaded = await Promise.all(
    (await records.all('authorities')).flatMap(([id, record]) => {
      const kind = KINDS.find((each) => each === ISSUER_KEY.exec(id)?.[1]);
      return kind ? [loadAuthority(reveal(record)).then((authority) => ({ ...authority, kind, id }))] : [];
    }),
  );
  const stored = loaded.sort((a, b) => a.kind.localeCompare(b.kind) || numberOf(b) - numberOf(a));
  const added = await createMissing(root, stored, now, protection);
  changes.push(...added.changes);
  if (changes.length > 0) await records.commit(...changes);
  return { root, issuers: [...added.issuers, ...stored] };
}

const numberOf = ({ id }: Issuer): number => Number(ISSUER_KEY.exec(id)?.[2]);

/** New intermediates of the kinds that have none to issue with, and the records that keep them. */
export async function createMissing(
  root: Authority,
  issuers: readonly Issuer[],
  now: number,
  { protect }: KeyProtection,
): Promise<{ readonly issuers: Issuer[]; readonly changes: Change[] }> {
  const missing = missingKinds(root, issuers, now);
  const made = await Promise.all(
    missing.map(async (kind) => {
      const { record, ...authority } = await createIssuer(root, kind, now);
      const numbers = issuers.filter((each) => each.kind === kind).map(numberOf);
      const id = `${kind}-${Math.max(0, ...numbers) + 1}`;
      const change: Change = { table: 'authorities', key: id, value: protect(record) };
      return { issuer: { ...authority, kind, id }, change };
    }),
  );
  return { issuers: made.map(({ issuer }) => issuer), changes: made.map(({ change }) => change) };
}
