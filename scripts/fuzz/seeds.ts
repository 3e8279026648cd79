import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { validatePath } from '../../src/core/x509/path/validate-path.ts';
import { toInput } from '../limbo/case.ts';
import { readCases } from '../limbo/cli.ts';
import { gatewaySeeds, type GatewaySeeds } from './gateway-inputs.ts';
import { mintChains, mintRevoked } from './minted.ts';
import type { Chain } from './types.ts';

export interface Seeds {
  readonly chains: readonly Chain[];
  /** Single certificates, as odd as the field makes them. */
  readonly certificates: readonly Uint8Array[];
  /** A chain, and the list by which its leaf is revoked. */
  readonly revoked: { readonly chain: Chain; readonly list: Uint8Array };
  readonly gateway: GatewaySeeds;
}

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));
/** Large chains cost more time than they teach. */
const MAX_CHAIN_BYTES = 20_000;

/** Minted chains always; the conformance suite and the field's certificates where they lie beside the repository. */
export async function readSeeds(): Promise<Seeds> {
  const chains = [...(await mintChains()), ...(await limboChains(`${shared}limbo/limbo-dev.json.gz`))];
  const certificates = [
    ...chains.map(({ input }) => input.leaf),
    ...deviceCertificates(`${shared}vectors/real-devices`),
  ];
  return { chains, certificates, revoked: await mintRevoked(), gateway: await gatewaySeeds() };
}

async function limboChains(file: string): Promise<Chain[]> {
  if (!existsSync(file)) return [];
  const chains: Chain[] = [];
  for (const test of readCases(file)) {
    const input = toInput(test, 'home', new Date());
    const size = [input.leaf, ...input.intermediates, ...input.anchors].reduce((sum, { length }) => sum + length, 0);
    if (test.expected_result === 'SUCCESS' && size <= MAX_CHAIN_BYTES && (await validatePath(input)).ok)
      chains.push({ name: test.id, input });
  }
  return chains;
}

function deviceCertificates(folder: string): Uint8Array[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.pem'))
    .sort()
    .map((file) => Buffer.from(readFileSync(`${folder}/${file}`, 'utf8').replace(/-----[^-]+-----/g, ''), 'base64'));
}
