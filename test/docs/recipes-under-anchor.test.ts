import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeGatewayAnchor } from '../../src/core/anchors/make-anchor.ts';
import { readOffer } from '../../src/core/gateways/offer.ts';
import { opensslAccepts, toPem } from '../support/openssl-verify.ts';
import { fromPem } from '../support/read.ts';
import { follow, program, run } from './support/recipe.ts';

/** Programs that use OpenSSL, with the scoped anchor of a recipe's root as all they trust. */

/** OpenSSL makes certificates that begin now; a clock read before would be too early. */
const now = (): number => Date.now() + 1000;

const folders: string[] = [];
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

function followed(recipe: string): string {
  const made = mkdtempSync(join(tmpdir(), 'latchkey-recipe-'));
  folders.push(made);
  follow(recipe, made);
  return made;
}

/** easy-rsa writes a certificate in words before it writes it in PEM. */
const certificate = (...path: string[]): string =>
  /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/.exec(readFileSync(join(...path), 'utf8'))?.[0] ?? '';

async function scopedAnchor(root: string): Promise<{ anchor: string; others: readonly string[] }> {
  const offered = await readOffer(Buffer.from(root), now(), 100_000);
  if (!offered.ok) throw new Error(offered.problem);
  const made = await makeGatewayAnchor(fromPem(root), offered.offer.scope, 'Home', Date.now());
  if (!made.ok) throw new Error(made.problem);
  return { anchor: toPem(made.pair.scopeRoot), others: [toPem(made.pair.cross)] };
}

describe('the recipe for openssl', () => {
  it('makes a certificate that is good under a scoped anchor', async () => {
    program('openssl');
    const home = followed('openssl');
    expect(
      opensslAccepts({
        leaf: certificate(home, 'printer.crt'),
        ...(await scopedAnchor(certificate(home, 'root.crt'))),
        time: now(),
      }),
    ).toBe(true);
  });
});

describe('the recipe for easy-rsa', () => {
  let home: string;
  let root: string;
  beforeAll(() => {
    program('easyrsa', 'easy-rsa');
    home = followed('easy-rsa');
    root = certificate(home, 'pki/ca.crt');
  });

  it('makes a certificate that is good under a scoped anchor', async () => {
    expect(
      opensslAccepts({ leaf: certificate(home, 'pki/issued/printer.crt'), ...(await scopedAnchor(root)), time: now() }),
    ).toBe(true);
  });

  it('warns rightly of easy-rsa’s own types: what they make is good under the root only', async () => {
    run(
      [
        'export EASYRSA_ALGO=ec EASYRSA_CURVE=secp384r1 EASYRSA_BATCH=1',
        'easyrsa gen-req nas nopass',
        'easyrsa --san=DNS:nas.home.arpa --days=90 sign-req server nas',
      ],
      home,
    );
    const leaf = certificate(home, 'pki/issued/nas.crt');
    expect(opensslAccepts({ leaf, anchor: root, others: [], time: now() })).toBe(true);
    expect(opensslAccepts({ leaf, ...(await scopedAnchor(root)), time: now() })).toBe(false);
  });
});
