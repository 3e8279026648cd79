import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startHome } from '../../home/index.ts';
import type { Home } from '../../home/types.ts';
import type { MatterLists } from '../../src/core/evidence/matter/lists/loaded.ts';
import { readMatterNames } from '../../src/core/evidence/matter/product/names.ts';
import type { GatewayRoot } from '../../src/core/gateways/types.ts';
import { paired } from '../support/observations.ts';
import { openssl } from '../support/openssl.ts';
import { appraisedAt, ask, type Known } from './support/appraised.ts';

let home: Home;
beforeAll(async () => {
  home = await startHome({ ports: 'ephemeral' });
});
afterAll(() => home.stop());

const appraised = (id: string, known?: Known) => appraisedAt(home, id, known);

describe('a device of the home that says who made it', () => {
  test('is proved by the identity that it presents when its maker is known', async () => {
    const [identity] = await appraised('gate');
    expect(identity).toMatchObject({
      kind: 'device-identity',
      genuine: 'proved',
      binding: 'this-connection',
      claims: { model: 'Gate Camera 7', serial: 'WH-004711' },
    });
  });

  test('is proved by a statement that names the certificate presented', async () => {
    const token = (await appraised('sensor')).find(({ kind }) => kind === 'token');
    expect(token).toMatchObject({ genuine: 'proved', binding: 'attests-key', claims: { model: 'Rain Sensor 3' } });
  });

  test('is found out when it passes on the statement of another', async () => {
    const token = (await appraised('relay')).find(({ kind }) => kind === 'token');
    expect(token?.steps).toContainEqual(
      expect.objectContaining({ code: 'token-for-another-certificate', answer: 'refuted' }),
    );
    expect(token?.binding).toBe('claimed');
  });

  test('is proved by a statement inside its certificate that names the key of it', async () => {
    const token = (await appraised('mower')).find(({ kind }) => kind === 'token');
    expect(token).toMatchObject({
      genuine: 'proved',
      binding: 'this-connection',
      place: 'certificate',
      anchor: 'maker',
      claims: { model: 'Mower 1' },
    });
  });
});

const der = (pem: string): Uint8Array => new Uint8Array(new X509Certificate(pem).raw);

/** What the person loaded of Matter, and the fabric that they paired. */
function loaded(): { readonly matter: MatterLists; readonly gateways: readonly GatewayRoot[] } {
  const { authorityPem, declarationSignerPem, names, fabric } = home.matter;
  return {
    matter: {
      authorities: [der(authorityPem)],
      declarationSigners: [der(declarationSignerPem)],
      revocationLists: [],
      names: readMatterNames(new TextEncoder().encode(names)),
    },
    gateways: [paired({ der: der(fabric.rootPem) }, [], { name: 'Our app' })],
  };
}

async function matterOf(id: string, known: Known) {
  const evidence = (await appraised(id, known)).filter(({ kind }) => kind === 'matter');
  const of = (axis: string) => evidence.find((each) => each.axis === axis);
  return { made: of('attestation'), owned: of('ownership') };
}

describe('the Matter bridge of the home', () => {
  test('is proved to be of its maker and in its fabric where the person has both roots', async () => {
    const { made, owned } = await matterOf('bridge', loaded());
    expect(made).toMatchObject({
      genuine: 'proved',
      binding: 'attests-key',
      claims: { maker: 'Warmhouse', model: 'Bridge 2' },
    });
    expect(made?.steps.filter(({ answer }) => answer !== 'proved').map(({ code }) => code)).toEqual([
      'matter-not-revoked',
    ]);
    expect(owned).toMatchObject({ genuine: 'proved', binding: 'attests-key', claims: { owner: 'Our app' } });
  });

  test('proves nothing where the person has neither', async () => {
    for (const each of Object.values(await matterOf('bridge', {})))
      expect(each).toMatchObject({ genuine: 'cannot tell', anchor: null });
  });

  test('is not taken for the one that copies what it shows, in a fabric of the same numbers', async () => {
    const { made, owned } = await matterOf('twin', loaded());
    expect(made).toMatchObject({ genuine: 'proved', binding: 'claimed' });
    expect(owned).toMatchObject({ genuine: 'cannot tell', anchor: null });
    expect(owned?.steps[0]).toEqual({ code: 'matter-fabric-known', answer: 'cannot tell' });
  });

  test('has its fabric known again after it got another key', async () => {
    await home.rotate('bridge');
    expect(await matterOf('bridge', loaded())).toMatchObject({
      made: { binding: 'attests-key' },
      owned: { genuine: 'proved', binding: 'attests-key' },
    });
  });
});

describe('the lamp whose maker says what it talks to', () => {
  async function published() {
    const [named] = (await appraised('lamp')).filter(({ kind }) => kind === 'mud');
    const url = new URL(String(named?.claims.more?.['mud-url']));
    expect(url.hostname).toBe(home.makerSite.host);
    const bytes = await ask(Number(url.port), url.pathname);
    const signature = await ask(Number(url.port), url.pathname.replace('.json', '.p7s'));
    if (!bytes || !signature) throw new Error('the maker published nothing');
    return { named, bytes, signature };
  }
  const ofMaker = async (file: Known['file']) =>
    (await appraised('lamp', { ...(file && { file }) })).find(({ kind, place }) => kind === 'mud' && place === 'maker');

  function isGoodForOpenssl(file: Uint8Array, signature: Uint8Array): boolean {
    const args = ['cms', '-verify', '-binary', '-inform', 'DER', '-in', 'signature', '-content', 'file'];
    try {
      openssl([...args, '-CAfile', 'maker.pem', '-purpose', 'any'], { file, signature, 'maker.pem': home.makerPem });
      return true;
    } catch {
      return false;
    }
  }

  test('is of a maker that is known, and names the file', async () => {
    const { named } = await published();
    expect(named).toMatchObject({ genuine: 'proved', binding: 'this-connection', claims: { maker: 'Warmhouse' } });
  });

  test('is described by the file that its maker signed', async () => {
    const { bytes, signature } = await published();
    expect(await ofMaker({ bytes, signature })).toMatchObject({
      genuine: 'proved',
      binding: 'this-connection',
      claims: { maker: 'Warmhouse Appliances', model: 'Ceiling Lamp 4', more: { support: 'supported' } },
    });
  });

  test('shows that file with its signature itself, so that no one has to ask the maker', async () => {
    const shown = (await appraised('lamp')).find(({ kind, place }) => kind === 'mud' && place === 'well-known');
    expect(shown).toMatchObject({
      genuine: 'proved',
      binding: 'this-connection',
      claims: { model: 'Ceiling Lamp 4', more: { 'talks-to-names': ['service.warmhouse.example'] } },
    });
  });

  test('is not described by a file that was changed since, nor proved by one without its signature', async () => {
    const { bytes, signature } = await published();
    const changed = Buffer.from(Buffer.from(bytes).toString().replace('service.warmhouse', 'service.elsewhere'));
    expect(changed).not.toEqual(bytes);
    expect(await ofMaker({ bytes: changed, signature })).toMatchObject({ genuine: 'refuted' });
    expect(await ofMaker({ bytes })).toMatchObject({ genuine: 'cannot tell', binding: 'claimed' });
  });

  test('has a signature that openssl finds good, over that file alone', async () => {
    const { bytes, signature } = await published();
    expect(isGoodForOpenssl(bytes, signature)).toBe(true);
    expect(isGoodForOpenssl(Buffer.concat([bytes, Buffer.from(' ')]), signature)).toBe(false);
  });
});
