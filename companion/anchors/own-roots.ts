import { type OwnRootProblem, ownRootProblem } from '../../src/core/anchors/own-root.ts';
import { sameBytes, toBase64 } from '../../src/core/encoding/bytes.ts';
import { isLocalRange, isLocalSuffix, SINGLE_LABEL } from '../../src/core/scope/scope.ts';
import type { Scope } from '../../src/core/scope/types.ts';
import { attributeValues, decodeCertificate, OID_COMMON_NAME, sanitizeText } from '../../src/core/x509/basics/index.ts';
import type { EarlierRoot, RootStore, StoreOutcome } from '../protocol/index.ts';
import { sha256OfBytes } from '../system/files.ts';
import { pairLabelOf, wantedBy } from './scoped-pairs.ts';
import { type Begin, type StoredCertificate, TrustStoreError, type TrustStore, type Wanted } from './types.ts';

/** A gateway's own root, put into a browser's store without a cross certificate because it is bounded itself. */

/**
 * Why a root may not be installed alone. `not-local`: it, or the scope that was asked for, is not. `named-as-pair`: it
 * would be taken for the root of a pair, and removed with that.
 */
export type RootProblem = OwnRootProblem | 'empty-scope' | 'no-name' | 'named-as-pair';

/**
 * Whether a root may be installed alone for this scope, judged by nothing but its bytes. The scope comes from a
 * message, so it is judged, too: a pair for one that is not local is never installed either (./scoped-pairs.ts).
 * @param now milliseconds since the epoch.
 * @returns null where it may, else the first thing that speaks against it.
 */
export async function rootProblem(root: Uint8Array, scope: Scope, now: number): Promise<RootProblem | null> {
  const { names, addresses } = scope;
  if (names.length + addresses.length === 0) return 'empty-scope';
  const isLocal = (name: string): boolean => name === SINGLE_LABEL || isLocalSuffix(name);
  if (!names.every(isLocal) || !addresses.every(isLocalRange)) return 'not-local';
  const problem = await ownRootProblem(root, scope, now);
  if (problem !== null) return problem;
  if (rootLabel(root) === null) return 'no-name';
  return pairLabelOf(root) === null ? null : 'named-as-pair';
}

/** The common name by which a person finds a root in a browser's list, cleaned; null if it has none to be seen. */
export function rootLabel(root: Uint8Array): string | null {
  const decoded = decodeCertificate(root);
  const [name = ''] = decoded.ok ? attributeValues(decoded.value.subject, OID_COMMON_NAME) : [];
  return sanitizeText(name, 60).trim() || null;
}

/**
 * The nickname under which the companion files a root, and no one else does: it holds 64 bits of the root's own hash,
 * so a certificate under it is this one.
 */
export function rootNickname(root: Uint8Array): string | null {
  const label = rootLabel(root);
  return label === null ? null : `${label} ${sha256OfBytes(root).slice(0, 16)}`;
}

/** What a nickname of ours ends in. */
export const ROOT_NICKNAME = / [0-9a-f]{16}$/;

/** A root that the companion put into a store. */
interface FiledRoot extends StoredCertificate {
  readonly label: string;
  readonly handle: string;
}

/** The roots among these that the companion put there. */
export function rootsAmong(held: readonly StoredCertificate[]): FiledRoot[] {
  return held.flatMap((each) => {
    const [label, { handle }] = [rootLabel(each.der), each];
    return label !== null && handle !== null && handle === rootNickname(each.der) ? [{ ...each, label, handle }] : [];
  });
}

/** How a root lies in a store, and which earlier ones of its key lie beside it, needed no longer where it stands. */
export async function rootIn(trustStore: TrustStore, root: Uint8Array): Promise<Pick<RootStore, 'stands' | 'earlier'>> {
  const all = await trustStore.look(wantedRoot(root));
  const found = held(all, root);
  const asked = decodeCertificate(root);
  const stands = found !== undefined && (found.trusted || found.handle === null);
  const earlier = rootsAmong(all).flatMap(({ der, label, trusted }): EarlierRoot[] => {
    const its = decodeCertificate(der);
    if (!found?.trusted || !asked.ok || !its.ok || !trusted) return [];
    const madeAt = its.value.notBefore.time;
    if (!sameBytes(its.value.spki.der, asked.value.spki.der) || madeAt >= asked.value.notBefore.time) return [];
    return [{ root: toBase64(der), label, madeAt }];
  });
  return { stands, earlier };
}

/**
 * Puts a root, checked beforehand, into one store and reads it back. If it is not there as it should be, whatever was
 * filed meanwhile under its nickname is removed again.
 * @param begin is called before anything is changed, and only then.
 * @returns 'unchanged' if it was there already, trusted for websites.
 * @throws TrustStoreError if the store cannot be changed, the root cannot be found in it afterwards, or someone else
 *     put it there without trust: that is for them to change.
 */
export async function installRoot(
  trustStore: TrustStore,
  root: Uint8Array,
  begin: Begin,
): Promise<StoreOutcome['outcome']> {
  const [nickname, wanted] = [rootNickname(root) ?? '', wantedRoot(root)];
  const before = await trustStore.look(wanted);
  const there = held(before, root);
  if (there?.trusted) return 'unchanged';
  if (there && there.handle !== nickname) throw new TrustStoreError('by-hand');
  await begin();
  await trustStore.prepare();
  let fault: unknown = new TrustStoreError('not-verified');
  const note = (error: unknown) => {
    fault = error;
  };
  // The companion of another browser may be at the same store, and certutil fails while that writes.
  for (let tries = 0; tries < 2; tries += 1) {
    await trustStore.add('scopeRoot', root, nickname).catch(note);
    const now = await trustStore.look(wanted).catch(note);
    const found = now && held(now, root);
    if (found?.trusted && found.handle === nickname) return 'done';
  }
  if (await takeOut(trustStore, root, wanted, before)) return 'done';
  throw fault;
}

/**
 * A program that failed may still have done half of its work, so this goes by what is in the store.
 * @returns whether the root is there as it should be by now: by this companion after all, or by another one.
 */
async function takeOut(
  trustStore: TrustStore,
  root: Uint8Array,
  wanted: Wanted,
  before: readonly StoredCertificate[],
): Promise<boolean> {
  let stands = false;
  try {
    for (const { der, trusted, handle } of await trustStore.look(wanted)) {
      if (handle !== wanted.label) continue;
      if (trusted && sameBytes(der, root)) stands = true;
      else if (!held(before, der)) await trustStore.drop('scopeRoot', handle);
    }
  } catch {
    // The first fault is the one to report.
  }
  return stands;
}

/**
 * Removes exactly this root from one store, and only where the companion put it there.
 * @param begin is called before anything is changed, and only then.
 * @throws TrustStoreError if the store cannot be changed, does not contain afterwards what it should, or someone else
 *     put the root there.
 */
export async function removeRoot(
  trustStore: TrustStore,
  root: Uint8Array,
  begin: Begin,
): Promise<StoreOutcome['outcome']> {
  const wanted = wantedRoot(root);
  const before = await trustStore.look(wanted);
  const there = held(before, root);
  if (!there) return 'unchanged';
  if (there.handle === null || there.handle !== rootNickname(root)) throw new TrustStoreError('by-hand');
  await begin();
  await trustStore.prepare();
  let fault: unknown = new TrustStoreError('not-verified');
  await trustStore.drop('scopeRoot', there.handle).catch((error: unknown) => {
    // It may be gone all the same, by the companion of another browser.
    fault = error;
  });
  const after = await trustStore.look(wanted);
  const rest = before.filter((each) => each.handle !== null && each !== there);
  if (held(after, root) || !rest.every(({ der }) => held(after, der))) throw fault;
  return 'done';
}

const held = (among: readonly StoredCertificate[], der: Uint8Array): StoredCertificate | undefined =>
  among.find((each) => sameBytes(each.der, der));

const wantedRoot = (root: Uint8Array): Wanted => ({ ...wantedBy(rootNickname(root) ?? '', root), trustedToo: true });
