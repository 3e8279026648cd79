import { beforeAll, describe, expect, it } from 'vitest';
import { NEARBY } from '../../ui/words/gateways-nearby.ts';
import { PAIRING } from '../../ui/words/pairing.ts';
import { HOME_NETWORK } from './support/gateway-nearby.ts';
import type { GatewayRun } from './support/gateway-run.ts';
import { inOwnNetwork } from './support/own-network.ts';
import { BROWSERS } from './support/scene.ts';

const DEVICE = 'nas.home.arpa';
const PRINTER = 'printer.home.arpa';
/** Its own request was signed. */
const CLOCK = 'clock.home.arpa';
const NAMES = ['gateway.home.arpa', DEVICE, PRINTER, CLOCK, 'www.example.com'];
/** A gateway's device, and a website's certificate by a gateway, in the browsers' own words. */
const UNKNOWN = { chrome: 'ERR_CERT_AUTHORITY_INVALID', firefox: 'SEC_ERROR_UNKNOWN_ISSUER' };
const OUTSIDE = { chrome: 'ERR_CERT_INVALID', firefox: 'SEC_ERROR_CERT_NOT_IN_NAME_SPACE' };

/** The main road of a gateway in a home, from an empty folder to a device that is revoked and one that is renewed. */
describe.each(BROWSERS)('a gateway started by `npm run gateway`, in %s', (name) => {
  let run: GatewayRun;
  beforeAll(async () => {
    run = await inOwnNetwork<GatewayRun>(
      { addresses: [], hosts: [`127.0.0.1 ${NAMES.join(' ')}`], setup: HOME_NETWORK.setup },
      ['gateway-run.ts', name],
    );
  });

  it('is found on the network, first of all ways to pair, and compared like one that is typed', () => {
    const [listed, asked] = run.nearby;
    expect(listed).toMatch(/latchkey-[0-9a-f]{8}\.local:8443/);
    expect(listed.indexOf(NEARBY.title)).toBeGreaterThan(0);
    expect(listed.indexOf(NEARBY.title)).toBeLessThan(listed.indexOf(PAIRING.source));
    expect(asked).toContain(PAIRING.prove);
    expect(asked).not.toContain('is paired');
  });

  it('is paired by the code that it prints', () => {
    expect(run.paired).toContain('is paired');
  });

  it('lets in whoever has the set-up code, who allows a device there and sees it listed', () => {
    expect(run.certbotGot).toContain(`DNS:${DEVICE}`);
    expect(run.listed).toContain(DEVICE);
  });

  it('hands a key over once, in a file that the browser saves, and says so to whoever asks again or goes back', () => {
    const [again, afterBack] = run.keyTwice;
    expect(again).toContain('The gateway no longer has the key: it was handed over');
    expect(again).not.toMatch(/Save \S+\.p12/);
    expect(afterBack).toMatch(/The gateway (hasn’t got|no longer has) the key/);
    expect(afterBack).not.toMatch(/Save \S+\.p12/);
  });

  it('says what is wrong with a request where it was pasted', () => {
    expect(run.refused).toContain('Or its text');
  });

  it('has the device that asked by ACME confirmed, and one that got a PKCS #12 file', () => {
    expect(run.verdicts).toEqual({ [DEVICE]: 'confirmed', [PRINTER]: 'confirmed' });
  });

  it('is asked as a referee which key it expects of a device, and says so', () => {
    expect(run.referee).toContain('The device’s key is the one that your gateway expects for this name.');
  });

  it('offers its root as one file, for it is bounded', () => {
    expect(run.offered).toBe(run.root);
  });

  it('has the browser warn before the companion installs that root, and again once it has removed it', () => {
    expect(run.warned).toEqual([UNKNOWN[name], UNKNOWN[name]]);
  });

  it('is trusted by the browser once the companion installed its root: no warning, and service workers', () => {
    expect(run.tried).toContain('It works.');
    const trusted = ['registered', 'confirmed'];
    expect(run.trusted).toEqual({ [DEVICE]: trusted, [PRINTER]: trusted, [CLOCK]: trusted });
  });

  it('signs in with a passkey that was made on its page, once the browser trusts it', () => {
    expect([run.signedIn, run.passkeys]).toEqual([expect.stringContaining(DEVICE), 1]);
  });

  it('is refused by the browser for a website, though whoever made that has its keys', () => {
    expect(run.website).toBe(OUTSIDE[name]);
  });

  it('makes a device that is revoked on its page a danger', () => {
    expect(run.revoked).toEqual([expect.stringContaining('Revoked on'), expect.stringMatching(/ revoked$/), 'danger']);
  });

  it('renews the other over another key, and all stays quiet', () => {
    expect(run.renewed).toEqual(['confirmed', []]);
  });
});
