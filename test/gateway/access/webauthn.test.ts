import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type PublicHalf, siteOf, verifyMade, verifyUse } from '../../../gateway/access/webauthn.ts';
import { type Authenticator, authenticator, type Bent } from '../support/authenticator.ts';

const SITE = { name: 'gateway.home.arpa', host: 'gateway.home.arpa:8443', origin: 'https://gateway.home.arpa:8443' };
const CHALLENGE = Buffer.from('a challenge of this test').toString('base64url');
const isIt = (challenge: string): boolean => challenge === CHALLENGE;

let phone: Authenticator;
let kept: PublicHalf;
const find = (id: string): Promise<PublicHalf | null> => Promise.resolve(id === phone.id ? kept : null);
const made = (bent: Bent = {}) => verifyMade(phone.make({ challenge: CHALLENGE, ...bent }), SITE, isIt);
const used = (bent: Bent = {}) => verifyUse(phone.use({ challenge: CHALLENGE, counter: 6, ...bent }), SITE, isIt, find);
beforeAll(async () => {
  phone = authenticator(SITE);
  const half = await made({ counter: 5 });
  if (!half) throw new Error('The passkey was refused');
  expect(half).toMatchObject({ id: phone.id, counter: 5 });
  kept = half;
});

/** What neither making nor using a passkey may get through with. */
const WRONG: readonly [string, Bent][] = [
  ['another page', { origin: 'https://evil.example' }],
  ['the same name on another port', { origin: 'https://gateway.home.arpa' }],
  ['plain http', { origin: 'http://gateway.home.arpa:8443' }],
  ['a name within', { origin: 'https://x.gateway.home.arpa:8443' }],
  ['another name (RP ID)', { rpId: 'home.arpa' }],
  ['no finger, face or PIN', { flags: 1 }],
  ['no one present', { flags: 4 }],
  ['another challenge', { challenge: Buffer.from('another').toString('base64url') }],
  ['no challenge', { challenge: '' }],
];

describe('a passkey that was just made', () => {
  it.each([
    ...WRONG,
    ['an answer to signing in', { type: 'webauthn.get' }],
    ['a statement of its maker’s, which would have to be looked up', { format: 'packed' }],
    ['a statement of a kind that no one knows', { format: 'x' }],
  ] satisfies [string, Bent][])('is refused with %s', async (_what, bent) => {
    expect(await made(bent)).toBeNull();
    expect(await made()).not.toBeNull();
  });
});

describe('what a passkey signed', () => {
  it.each([
    ...WRONG,
    ['an answer to making one', { type: 'webauthn.create' }],
    ['a counter that stands still', { counter: 5 }],
    ['a counter that went back', { counter: 4 }],
    ['a counter that is gone', { counter: 0 }],
  ] satisfies [string, Bent][])('is refused with %s', async (_what, bent) => {
    expect(await used(bent)).toBeNull();
    expect(await used()).toMatchObject({ id: phone.id, counter: 6 });
  });

  it('is refused where another key signed, and where no one has the id', async () => {
    const other = authenticator(SITE);
    const response = other.use({ challenge: CHALLENGE, counter: 6 });
    expect(await verifyUse(response, SITE, isIt, find)).toBeNull();
    const forged = JSON.stringify({ ...(JSON.parse(response) as object), id: phone.id, rawId: phone.id });
    expect(await verifyUse(forged, SITE, isIt, find)).toBeNull();
  });

  it('is refused in any other shape, and nothing is thrown', async () => {
    const good = JSON.parse(phone.use({ challenge: CHALLENGE, counter: 6 })) as { response: Record<string, string> };
    const values = fc.oneof(fc.string(), fc.base64String(), fc.constant(''), fc.integer(), fc.constant(null));
    const bent = fc
      .tuple(fc.constantFrom('clientDataJSON', 'authenticatorData', 'signature'), values)
      .map(([part, value]) => JSON.stringify({ ...good, response: { ...good.response, [part]: value } }));
    const cut = fc.nat({ max: 300 }).map((length) => phone.use({ challenge: CHALLENGE }).slice(0, length));
    const odd = fc.constantFrom('['.repeat(19_000), 'null', JSON.stringify({ id: phone.id }), '{"id":{}}');
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), fc.string(), bent, cut, odd), async (response) => {
        expect(await verifyUse(response, SITE, isIt, find)).toBeNull();
        expect(await verifyMade(response, SITE, isIt)).toBeNull();
      }),
      { numRuns: Number(process.env.LATCHKEY_MUTANTS ?? 200) },
    );
  });
});

describe('the place of a page', () => {
  it('is one for passkeys where it is a name, and none where it is an address', () => {
    expect(siteOf('gateway.home.arpa:8443')).toEqual(SITE);
    expect(siteOf('localhost:1')).toEqual({ name: 'localhost', host: 'localhost:1', origin: 'https://localhost:1' });
    for (const host of ['127.0.0.1:8443', '[fd00::1]:8443', '192.168.1.1']) expect(siteOf(host)).toBeNull();
  });
});
