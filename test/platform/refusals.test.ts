import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { codesOf, type Constant, readTable, type Source, type Table } from '../../scripts/refusal-codes.ts';
import { chromiumRefusal, firefoxRefusal, type RefusedByBrowser } from '../../src/platform/refusals.ts';
import { REFUSALS } from '../../ui/words/refusals.ts';

/** As Firefox tells it: NS_ERROR_MODULE_SECURITY and the NSS code, packed into one number. */
const packed = (code: number): string => `Error code ${String(0x805a_0000 + code)}`;

const told = ({ source, name, number }: Constant): RefusedByBrowser | null =>
  source === 'chromium' ? chromiumRefusal(`net::${name}`) : firefoxRefusal(packed(-number));

let table: Table;
beforeAll(async () => {
  table = await readTable();
});

const named = (name: string): Constant => {
  const constant = table.constants.find((each) => each.name === name);
  if (!constant) throw new RangeError(name);
  return constant;
};

describe('every error constant of both browsers', () => {
  it('has the meaning that the table gives it, or is not about a certificate', () => {
    const wrong = table.constants.filter((constant) => {
      const { meaning, wayOn } = constant;
      const refused = told(constant);
      return meaning === '-' ? refused !== null : refused?.refusal !== meaning || refused.wayOn !== wayOn;
    });
    expect(wrong).toEqual([]);
  });

  it('means something of its own: none falls to the default', () => {
    const meanings = new Set(table.constants.map(({ meaning }) => meaning).filter((meaning) => meaning !== '-'));
    expect(meanings).not.toContain('other');
    expect([...meanings].filter((meaning) => !Object.hasOwn(REFUSALS, meaning))).toEqual([]);
    expect(Object.keys(REFUSALS).filter((refusal) => refusal !== 'other' && !meanings.has(refusal))).toEqual([]);
  });

  it('is in the table, whole lists of them', () => {
    const count = (source: Source): number => table.constants.filter((each) => each.source === source).length;
    // NSS and mozilla::pkix count from one base without a gap.
    for (const [source, base] of [
      ['sec', -0x2000],
      ['ssl', -0x3000],
      ['pkix', -0x4000],
    ] as const) {
      const numbers = table.constants.filter((each) => each.source === source).map(({ number }) => number - base);
      expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: count(source) }, (_, at) => at));
    }
    expect([count('sec'), count('ssl'), count('pkix')]).toEqual([185, 193, 18]);
    expect(count('chromium')).toBeGreaterThan(90);
  });

  it('stands in the background’s table as scripts/refusal-codes.ts makes it', async () => {
    const made = await readFile(new URL('../../src/platform/refusal-codes.ts', import.meta.url), 'utf8');
    expect(made).toBe(await codesOf(table));
  });
});

describe('the refusals that were explained away before', () => {
  it.each([
    ['ERR_CERT_KNOWN_INTERCEPTION_BLOCKED', 'intercepted'],
    ['MOZILLA_PKIX_ERROR_MITM_DETECTED', 'intercepted'],
    ['SEC_ERROR_UNTRUSTED_CERT', 'distrusted'],
    ['SEC_ERROR_UNTRUSTED_ISSUER', 'distrusted'],
    ['MOZILLA_PKIX_ERROR_ADDITIONAL_POLICY_CONSTRAINT_FAILED', 'distrusted'],
    ['MOZILLA_PKIX_ERROR_OCSP_RESPONSE_FOR_CERT_MISSING', 'revocation-unknown'],
    ['ERR_SSL_KEY_USAGE_INCOMPATIBLE', 'key-usage'],
    ['SEC_ERROR_REUSED_ISSUER_AND_SERIAL', 'serial-reused'],
    ['SSL_ERROR_EXTRACT_PUBLIC_KEY_FAILURE', 'key-unusable'],
    ['ERR_CERT_SELF_SIGNED_LOCAL_NETWORK', 'self-signed'],
  ])('%s: %s', (name, refusal) => {
    expect(told(named(name))?.refusal).toBe(refusal);
  });

  it.each([
    ['16371', 'MOZILLA_PKIX_ERROR_ADDITIONAL_POLICY_CONSTRAINT_FAILED'],
    ['16376', 'MOZILLA_PKIX_ERROR_OCSP_RESPONSE_FOR_CERT_MISSING'],
    ['219', 'ERR_CERT_SELF_SIGNED_LOCAL_NETWORK'],
  ])('%s is %s', (number, name) => {
    expect(named(name).number).toBe(-Number(number));
  });
});

describe('what Firefox says', () => {
  it('reads the codes that were measured for an unknown issuer and a self-signed certificate', () => {
    expect(firefoxRefusal('Error code 2153390067')?.refusal).toBe('authority-invalid');
    expect(firefoxRefusal('Error code 2153398258')?.refusal).toBe('self-signed');
  });

  it.each([
    ['one more of NSS', 8192 - 185],
    ['a far one of NSS', 8192 - 900],
    ['one more of mozilla::pkix', 16384 - 18],
  ])('%s, which no list has: something that we do not know', (_which, code) => {
    expect(firefoxRefusal(packed(code))).toEqual({ refusal: 'other', wayOn: false });
  });

  it.each([
    ['a handshake that failed for another reason', packed(12286)],
    ['one more of the handshake', packed(12288 - 193)],
    ['an error of another module', `Error code ${String(0x804b_0000 + 8179)}`],
    ['a sentence', 'The certificate is not trusted'],
    ['a number with something behind it', 'Error code 2153390067 '],
    ['nothing', ''],
  ])('%s: not a matter of the certificate', (_what, error) => {
    expect(firefoxRefusal(error)).toBeNull();
  });
});

describe('what Chromium says', () => {
  it.each(['net::ERR_CERT_OF_TOMORROW', 'net::ERR_CERT_'.concat('X')])('%s: something that we do not know', (error) => {
    expect(chromiumRefusal(error)).toEqual({ refusal: 'other', wayOn: false });
  });

  it.each([
    'net::ERR_CONNECTION_REFUSED',
    'net::ERR_ABORTED',
    'net::ERR_SSL_PROTOCOL_ERROR',
    'net::ERR_NAME_NOT_RESOLVED',
    'net::ERR_CERT_',
    '',
  ])('%s: not a matter of the certificate', (error) => {
    expect(chromiumRefusal(error)).toBeNull();
  });
});
