import { fromBase64, toBase64 } from '../../core/common.ts';
import {
  type LoadedList,
  readAttestationAuthorities,
  readDeclarationSigners,
  readRevocationDelegates,
} from '../../core/evidence/matter/lists/certificates.ts';
import type { MatterLists } from '../../core/evidence/matter/lists/loaded.ts';
import { type MatterNames, readMatterNames } from '../../core/evidence/matter/product/names.ts';
import { readRevocationLists } from '../../core/evidence/matter/lists/revocation-lists.ts';
import { acrossWindows, kept } from '../../platform/storage.ts';
import type { MatterList, MatterListsView, MatterLoaded, Request } from '../../protocol/index.ts';
import { forgetAllEvidence, RequestError } from '../common/index.ts';

const KEY = 'matter-lists';
/** More than the ledger has of any. */
const MOST = 2000;

type Certificates = Exclude<MatterList, 'names'>;
/** As it is stored: base64 of DER. */
interface Stored extends Readonly<Record<Certificates, readonly string[]>> {
  readonly names: MatterNames | null;
}
const NOTHING: Stored = { authorities: [], signers: [], revocations: [], delegates: [], names: null };

/** What the person loaded, for appraising. */
export async function matterLists(): Promise<MatterLists> {
  const { authorities, signers, revocations, delegates, names } = await stored();
  return {
    authorities: authorities.map(bytesOf),
    declarationSigners: signers.map(bytesOf),
    revocationLists: revocations.map(bytesOf),
    revocationDelegates: delegates.map(bytesOf),
    names,
  };
}

export const viewMatterLists = async (): Promise<MatterListsView> => viewOf(await stored());

/** @throws RequestError where the file is not base64. */
export async function loadMatterList({ list, file }: Request<'matter/load'>): Promise<MatterLoaded> {
  const bytes = fromBase64(file);
  if (bytes === null) throw new RequestError('bad-message');
  return acrossWindows(KEY, async () => {
    const before = await stored();
    return list === 'names' ? loadNames(before, bytes) : loadCertificates(before, list, bytes);
  });
}

/** Forgets one of the lists. */
export function forgetMatterList({ list }: Request<'matter/forget'>): Promise<MatterListsView> {
  return acrossWindows(KEY, async () => keep({ ...(await stored()), [list]: NOTHING[list] }));
}

async function loadNames(before: Stored, bytes: Uint8Array): Promise<MatterLoaded> {
  const read = readMatterNames(bytes);
  if (read === null) return { ok: false, problem: 'nothing-of-it' };
  const names: MatterNames = {
    vendors: { ...before.names?.vendors, ...read.vendors },
    products: { ...before.names?.products, ...read.products },
  };
  const lists = await keep({ ...before, names });
  return { ok: true, lists, added: lists.names - countNames(before.names), refused: 0 };
}

async function loadCertificates(before: Stored, list: Certificates, bytes: Uint8Array): Promise<MatterLoaded> {
  const { ders, refused } = await readers[list](bytes);
  if (ders.length === 0) return { ok: false, problem: 'nothing-of-it' };
  const all = [...new Set([...before[list], ...ders.map(toBase64)])];
  if (all.length > MOST) return { ok: false, problem: 'too-many' };
  const lists = await keep({ ...before, [list]: all });
  return { ok: true, lists, added: all.length - before[list].length, refused };
}

interface ReadFile {
  readonly ders: readonly Uint8Array[];
  readonly refused: number;
}

const readers: Readonly<Record<Certificates, (bytes: Uint8Array) => ReadFile | Promise<ReadFile>>> = {
  authorities: async (bytes) => dersOf(await readAttestationAuthorities([bytes])),
  signers: async (bytes) => dersOf(await readDeclarationSigners([bytes])),
  delegates: async (bytes) => dersOf(await readRevocationDelegates([bytes])),
  revocations: (bytes) => ({ ders: readRevocationLists(bytes), refused: 0 }),
};

const dersOf = ({ loaded, refused }: LoadedList): ReadFile => ({
  ders: loaded.map(({ certificate }) => certificate.der),
  refused: refused.length,
});

/** What was appraised by the lists of before no longer counts. */
async function keep(lists: Stored): Promise<MatterListsView> {
  await kept.set(KEY, lists);
  await forgetAllEvidence();
  return viewOf(lists);
}

async function stored(): Promise<Stored> {
  return { ...NOTHING, ...((await kept.get(KEY)) as Partial<Stored> | undefined) };
}

async function viewOf({ authorities, signers, revocations, delegates, names }: Stored): Promise<MatterListsView> {
  const loaded = [
    await readAttestationAuthorities(authorities.map(bytesOf)),
    await readDeclarationSigners(signers.map(bytesOf)),
  ].flatMap((each) => each.loaded);
  return {
    authorities: authorities.length,
    signers: signers.length,
    revocations: revocations.length,
    delegates: delegates.length,
    names: countNames(names),
    samples: loaded.filter(({ isTest }) => isTest).length,
  };
}

const countNames = (names: MatterNames | null): number =>
  names ? Object.keys(names.vendors).length + Object.keys(names.products).length : 0;

const bytesOf = (base64: string): Uint8Array => fromBase64(base64) ?? new Uint8Array();
