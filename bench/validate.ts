import type * as Core from '../src/core/index.ts';
import { type Minted, NOW } from '../test/support/mint.ts';
import { table } from './table.ts';
import { importAndVerifyAll, type Link, linksOf, verifyAll } from './bare.ts';
import { inRing, mintRing, mintRingKeys } from './chains.ts';
import { benchWorstCases } from './limbo.ts';
import { validateByPki, walkByNode } from './others.ts';
import { measureInTurn, ratio, spread } from './pair.ts';
import { shippedCore } from './shipped.ts';

const ALGORITHMS = {
  'P-256': { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  'RSA-2048': { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
} as const;

/** As shipped; there before anything is measured. */
let core: typeof Core;
/** What is known of issuers, as the background keeps it for as long as it lives. */
let known: Core.KnownIssuers;

const LENGTHS = [2, 3, 4, 5, 6, 7, 8];

/**
 * validatePath beside the bare signature checks of the same path, PKI.js and node:crypto. It keeps imported keys, so it
 * is compared twice: with a gateway met before (keys at hand on both sides, a new leaf; ours knows the signatures
 * between issuers, bare checks them all) and with one never met.
 */
export async function benchValidate(): Promise<void> {
  core = await shippedCore();
  known = new core.KnownIssuers();
  const [met, unmet]: [string[][], string[][]] = [[], []];
  for (const key of ['P-256', 'RSA-2048'] as const) {
    const keys = await mintRingKeys(key);
    const rings = await Promise.all(LENGTHS.map((length) => mintRing(length, key, keys)));
    for (const ring of rings) await rehearse(ring);
    for (const [at, ring] of rings.entries()) {
      const rows = await measure(ring, ALGORITHMS[key]);
      met.push([key, String(LENGTHS[at]), ...rows.met]);
      unmet.push([key, String(LENGTHS[at]), ...rows.unmet]);
    }
  }
  console.log('\nA gateway met before: its keys are at hand, the signatures among its own certificates are known');
  console.log(
    table(['key', 'chain', 'validatePath', 'bare verify', 'ours/bare (≤ 1.3)', 'PKI.js/ours (≥ 10)', 'node/ours'], met),
  );
  console.log('\nA gateway never met: keys are imported');
  console.log(
    table(
      [
        'key',
        'chain',
        'validatePath',
        'bare import + verify',
        'ours/bare (≤ 1.3)',
        'PKI.js',
        'PKI.js/ours (≥ 10)',
        'node:crypto',
        'node/ours',
      ],
      unmet,
    ),
  );
  await benchWorstCases();
}

/**
 * Code that was not compiled yet costs ten times as much, and V8 compiles again for chains of another length; a
 * background that judges pages has seen them all. PKI.js gets its share.
 */
async function rehearse(ring: readonly (readonly Minted[])[]): Promise<void> {
  const next = inRing(ring);
  for (let i = 0; i < 600; i++) {
    await validate(ring[0] ?? []);
    await validate(next().map(copy));
    if (i < 100) await validateByPki(next());
  }
}

async function measure(
  ring: readonly (readonly Minted[])[],
  algorithm: Link['algorithm'],
): Promise<{ met: string[]; unmet: string[] }> {
  const chain = ring[0] ?? [];
  const links = await Promise.all(ring.map((each) => linksOf(each, algorithm)));
  const [nextChain, nextLinks] = [inRing(ring), inRing(links)];
  const { met, metBare, unmet, unmetBare, node, pki } = await measureInTurn(
    {
      met: () => validate(chain),
      metBare: () => verifyAll(links[0] ?? []),
      unmet: () => validate(nextChain().map(copy)),
      unmetBare: () => importAndVerifyAll(nextLinks()),
      node: () => {
        walkByNode(chain);
      },
      pki: () => validateByPki(chain),
    },
    { batch: 20, rounds: 25 },
  );
  return {
    met: [spread(met), spread(metBare), ratio(met, metBare), ratio(pki, met), ratio(node, met)],
    unmet: [
      spread(unmet),
      spread(unmetBare),
      ratio(unmet, unmetBare),
      spread(pki),
      ratio(pki, unmet),
      spread(node),
      ratio(node, unmet),
    ],
  };
}

type Bytes = Pick<Minted, 'der'>;

/** In an array of its own, so that nothing is known of it by identity. */
const copy = ({ der }: Bytes): Bytes => ({ der: der.slice() });

async function validate([leaf, ...issuers]: readonly Bytes[]): Promise<void> {
  const above = issuers.map(({ der }) => der);
  const input: Core.ValidateInput = {
    leaf: leaf?.der.slice() ?? new Uint8Array(),
    intermediates: above.slice(0, -1),
    anchors: above.slice(-1),
    time: NOW,
    name: { kind: 'dns', value: 'printer.local' },
  };
  const result = await core.validatePath(input, known);
  if (!result.ok) throw new Error(`validatePath refused: ${result.rule}`);
}
