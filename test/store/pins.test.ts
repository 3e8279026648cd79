import '../support/fresh-database.ts';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Appraisal,
  type BrowserFact,
  type Device,
  type DeviceMemory,
  endpointOf,
  type GatewayRoot,
  rememberKeyAt,
  speaksFor,
} from '../../src/core/index.ts';
import { changeDevice, findDevice } from '../../src/store/devices.ts';
import { recall, recordVisit } from '../../src/store/memory.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { mint, mintGateway, mintLeaf, type Minted, NOW } from '../support/mint.ts';
import { appraiseItems, pageSighting, paired, spkiOf } from '../support/observations.ts';

const HOST = 'nas.example.com';
const ID = `${HOST}:443`;
const URL_OF_IT = `https://${HOST}/`;

interface Leaf {
  readonly minted: Minted;
  readonly key: string;
  /** The gateway that vouches for it, and whether by this very name. */
  readonly issuer: string | null;
  readonly exact: boolean;
}

let leaves: readonly Leaf[];
let gateways: Readonly<Record<string, GatewayRoot>>;

/** Two gateways that know nothing of each other, and one that the first vouched for as its successor. */
const NAMES = ['home', 'office', 'next'] as const;

beforeAll(async () => {
  const scope = { names: ['example.com'], addresses: [], until: NOW + 1e10 };
  const minted = await Promise.all(
    NAMES.map(async (id) => ({
      id,
      ...(await mintGateway({ root: { subject: `CN=${id}` }, intermediate: { subject: `CN=${id} 1` } })),
    })),
  );
  gateways = Object.fromEntries(
    minted.map(({ id, root, intermediate }) => [
      id,
      paired(root, [intermediate], { id, name: id, scope, ...(id === 'next' ? { succeeds: ['home'] } : {}) }),
    ]),
  );
  const leafOf = async (leaf: Promise<Minted>, issuer: string | null, exact: boolean): Promise<Leaf> => ({
    minted: await leaf,
    key: await spkiOf(await leaf),
    issuer,
    exact,
  });
  leaves = await Promise.all([
    leafOf(mint({ subject: 'CN=NAS' }), null, false),
    leafOf(mint({ subject: 'CN=NAS' }), null, false),
    ...minted.flatMap(({ id, intermediate }) => [
      leafOf(mintLeaf(intermediate, { dns: [HOST] }), id, true),
      leafOf(mintLeaf(intermediate, { dns: [HOST] }), id, true),
      leafOf(mintLeaf(intermediate, { dns: ['*.example.com'] }), id, false),
    ]),
  ]);
});

type Step =
  | {
      readonly kind: 'visit';
      readonly leaf: number;
      readonly believed: readonly string[];
      readonly browser: Partial<BrowserFact>;
    }
  | { readonly kind: 'mine'; readonly leaf: number };

const leafNumber = fc.nat(10);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('visit' as const),
      leaf: leafNumber,
      believed: fc.oneof(fc.constant([...NAMES]), fc.subarray([...NAMES])),
      browser: fc.oneof(
        { weight: 5, arbitrary: fc.constant({ opinion: 'overridden' as const }) },
        fc.constantFrom(true, false, null).map((builtInRoot) => ({ opinion: 'accepted' as const, builtInRoot })),
      ),
    }),
  },
  fc.record({ kind: fc.constant('mine' as const), leaf: leafNumber }),
);

/** One visit, as the background does it, twice: when it is seen, and when the popup asks once more. */
async function visit({ leaf: n, believed, browser }: Step & { readonly kind: 'visit' }, now: number) {
  const leaf = leaves[n] as Leaf;
  const trusted = believed.map((id) => gateways[id] as GatewayRoot);
  const seen = pageSighting({ leaf: leaf.minted, url: URL_OF_IT, browser });
  const [connection] = seen;
  if (connection?.kind !== 'connection') throw new Error('no connection');
  const appraised = async (known?: { readonly before: DeviceMemory | null }): Promise<Appraisal> => {
    const recollection = { ...(await recall(connection, leaf.key, trusted, now)), ...known };
    return appraiseItems([...seen, { kind: 'memory', ...recollection }], { gateways: trusted }, now);
  };
  const first = await appraised();
  await recordVisit(first, trusted);
  return { leaf, trusted, first, again: await appraised({ before: first.device }) };
}

const keyQuestion = ({ findings }: Appraisal) => findings.find(({ question }) => question === 'key-unchanged');
const pinsOf = (device: Device | null) => ({ person: device?.personPin ?? null, gateway: device?.gatewayPin ?? null });

/** What must hold of one visit, by what memory knew before it. */
async function checkVisit(each: Step & { readonly kind: 'visit' }, now: number): Promise<void> {
  const device = await findDevice(ID);
  const before = pinsOf(device);
  const held = device && endpointOf(device, ID)?.spkiSha256;
  const { leaf, trusted, first, again } = await visit(each, now);
  const after = pinsOf(await findDevice(ID));
  const { headline } = first;
  const builtIn = each.browser.builtInRoot === true;

  expect(after.person).toEqual(before.person);
  const believed = before.gateway && trusted.some((gateway) => speaksFor(gateway, before.gateway?.gateway ?? ''));
  if (believed && after.gateway?.spkiSha256 !== before.gateway?.spkiSha256) {
    const issuer = trusted.find(({ id }) => id === leaf.issuer);
    const renewed = issuer && leaf.exact && speaksFor(issuer, before.gateway?.gateway ?? '');
    expect({ ...each, moved: renewed ?? builtIn }).toMatchObject({ moved: true });
  }
  // What the person called theirs is never red nor new, and told as theirs where no one vouches more strongly.
  if (before.person?.spkiSha256 === leaf.key) {
    expect(['remembered', 'confirmed', 'public']).toContain(headline.kind);
    expect(keyQuestion(first)).toMatchObject({ answer: 'proved', code: 'key-unchanged' });
  }
  // No one but the person, who pinned it before, or a root that the browser ships with makes another key calm.
  const another = ![before.person?.spkiSha256, believed && before.gateway?.spkiSha256, held].includes(leaf.key);
  if ((before.person ?? believed) && another && !builtIn) {
    const calm = headline.kind === 'confirmed' || headline.kind === 'remembered' || headline.kind === 'public';
    expect({ ...each, calm }).toMatchObject({ calm: keyQuestion(first)?.code === 'key-renewed-by-gateway' });
    if (calm) expect({ exact: leaf.exact, pinnedBy: believed }).toEqual({ exact: true, pinnedBy: true });
  }
  expect(keyQuestion(again)?.code).toBe(keyQuestion(first)?.code);
  expect(again.headline).toEqual(headline);
}

/** The visit itself moves the pin by which it was judged; the popup then asks once more. */
const MOVED_BY_BUILT_IN_ROOT: Step[] = [
  { kind: 'visit', leaf: 2, believed: ['home'], browser: { opinion: 'overridden' } },
  { kind: 'visit', leaf: 3, believed: ['next'], browser: { opinion: 'accepted', builtInRoot: true } },
];

/** The browser accepts another key than the pinned one, by an authority that no one saw. */
const ACCEPTED_WITHOUT_ISSUER: Step[] = [
  { kind: 'visit', leaf: 8, believed: ['home', 'office', 'next'], browser: { opinion: 'overridden' } },
  { kind: 'visit', leaf: 2, believed: ['next'], browser: { opinion: 'accepted', builtInRoot: null } },
];

describe('pins, over any sequence of visits and of the person’s words', () => {
  it('are moved only by who set them, for this very name, and no visit removes what the person said', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 12 }), async (steps) => {
        await freshDatabase();
        for (const [n, each] of steps.entries()) {
          if (each.kind === 'visit') await checkVisit(each, NOW + n);
          else if (await findDevice(ID))
            await changeDevice(ID, (before) => rememberKeyAt(before, ID, leaves[each.leaf]?.key ?? '', NOW + n));
        }
      }),
      { numRuns: 100, examples: [[MOVED_BY_BUILT_IN_ROOT], [ACCEPTED_WITHOUT_ISSUER]] },
    );
  });
});
