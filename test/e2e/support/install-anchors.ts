import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnchorPair } from '../../../src/core/index.ts';
import { toPem } from '../../support/openssl-verify.ts';
import { underPolicies } from './policies.ts';
import { trust } from './trust.ts';
import type { BrowserName, Place } from './types.ts';

/** Into the person's own store: the scope roots to be trusted, the cross certificates to be known. */
export async function installInStore(name: BrowserName, place: Place, pairs: readonly AnchorPair[]): Promise<Place> {
  await trust(name, place, {
    authorities: pairs.map(({ scopeRoot }) => toPem(scopeRoot)),
    intermediates: pairs.map(({ cross }) => toPem(cross)),
  });
  return place;
}

/** By an administrator's policy, for a person who has installed nothing: another home folder, another profile. */
export async function installByPolicy(name: BrowserName, place: Place, pairs: readonly AnchorPair[]): Promise<Place> {
  const home = join(place.home, 'somebody-else');
  const fresh = { ...place, home, profile: join(home, 'profile') };
  await mkdir(fresh.profile, { recursive: true });
  return underPolicies(name, fresh, name === 'chrome' ? forChromium(pairs) : await forFirefox(home, pairs));
}

const base64 = (der: Uint8Array): string => Buffer.from(der).toString('base64');

function forChromium(pairs: readonly AnchorPair[]): object {
  return {
    CACertificates: pairs.map(({ scopeRoot }) => base64(scopeRoot)),
    CAHintCertificates: pairs.map(({ cross }) => base64(cross)),
  };
}

async function forFirefox(folder: string, pairs: readonly AnchorPair[]): Promise<object> {
  const files: string[] = [];
  for (const der of pairs.flatMap(({ scopeRoot, cross }) => [scopeRoot, cross])) {
    const file = join(folder, `anchor-${files.length}.pem`);
    await writeFile(file, toPem(der));
    files.push(file);
  }
  return { policies: { Certificates: { Install: files } } };
}
