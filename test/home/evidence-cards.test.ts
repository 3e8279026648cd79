import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startHome } from '../../home/index.ts';
import type { Home } from '../../home/types.ts';
import { readMatterNames } from '../../src/core/evidence/matter/product/names.ts';
import type { Appraisal } from '../../src/core/appraisal/types.ts';
import { CHECKS, detailOf } from '../../ui/words/checks.ts';
import { CARDS, type EvidenceCard, evidenceCards } from '../../ui/words/evidence/cards.ts';
import { evidenceLines } from '../../ui/words/evidence/lines.ts';
import { plain } from '../../ui/words/phrase.ts';
import { REASONS } from '../../ui/words/reasons.ts';
import { cardFaults } from '../support/card-faults.ts';
import { paired, spkiOf } from '../support/observations.ts';
import type { Known } from './support/appraised.ts';
import { judgedAt } from './support/judged.ts';

let home: Home;
/** What a person may have added, from nothing to all that the home has. */
let persons: Readonly<Record<string, Known>>;

const der = (pem: string): Uint8Array => new Uint8Array(new X509Certificate(pem).raw);
const gatewayOf = async (pem: string, name: string) =>
  paired({ der: der(pem) }, [], { name, id: await spkiOf({ der: der(pem) } as Parameters<typeof spkiOf>[0]) });

beforeAll(async () => {
  home = await startHome({ ports: 'ephemeral' });
  const { authorityPem, declarationSignerPem, names, fabric } = home.matter;
  const lists = {
    authorities: [der(authorityPem)],
    declarationSigners: [der(declarationSignerPem)],
    revocationLists: [],
    names: null,
  };
  const gateways = [await gatewayOf(fabric.rootPem, 'Our app'), await gatewayOf(home.gateway.rootPem, 'Home')];
  persons = {
    nothing: { maker: false },
    'the maker': {},
    gateways: { maker: false, gateways },
    'all but names': { matter: lists, gateways },
    everything: { matter: { ...lists, names: readMatterNames(new TextEncoder().encode(names)) }, gateways },
  };
});
afterAll(() => home.stop());

const PERSONS = ['nothing', 'the maker', 'gateways', 'all but names', 'everything'] as const;
const judged = (id: string, person: (typeof PERSONS)[number]) => judgedAt(home, id, persons[person] as Known);

const linesOf = (appraisal: Appraisal) =>
  evidenceLines(appraisal).map(({ label, phrase }) => `${label}: ${plain(phrase)}`);
const valueOf = ({ lines }: EvidenceCard, term: string) => plain(lines.find(([each]) => each === term)?.[1] ?? []);

describe.each(PERSONS)('the cards of the devices of the home, for a person who added %s', (person) => {
  test('say nothing that another line of theirs contradicts', async () => {
    const faults: string[] = [];
    let cards = 0;
    for (const { id } of home.devices.filter(({ expectedClass }) => expectedClass !== 'none')) {
      const appraisal = await judged(id, person);
      cards += appraisal.evidence.length;
      faults.push(...cardFaults(appraisal).map((fault) => `${id}: ${fault}`));
    }
    expect(faults).toEqual([]);
    expect(cards).toBeGreaterThan(15);
  });
});

describe('the cards of a device of the home', () => {
  test('name the issuer of the certificate as signer of the address of its list, which stands in it', async () => {
    const cards = evidenceCards(await judged('lamp', 'everything'));
    expect(cards.map(({ title, standing }) => [title, standing])).toEqual([
      ['Identity certificate from the maker', 'Proved'],
      ['Address of the maker’s list', 'Proved'],
      ['Maker’s list of what it talks to', 'Proved'],
    ]);
    expect(cards.map((card) => valueOf(card, CARDS.signer))).toEqual([
      'Warmhouse Device Root',
      'Warmhouse Device Root',
      'MUD Signer',
    ]);
    expect(cards.map((card) => valueOf(card, CARDS.binding))).toEqual([
      'It’s the certificate of this connection.',
      'The certificate of this connection names it.',
      'The certificate of this connection names it.',
    ]);
  });

  test('tell the two certificates of a Matter bridge apart, and number what no list names', async () => {
    const appraisal = await judged('bridge', 'nothing');
    expect(evidenceCards(appraisal).map(({ title }) => title)).toEqual([
      'Matter device attestation certificate',
      'Matter fabric certificate',
    ]);
    expect(linesOf(appraisal)).toEqual([
      'Made by: Says it was made by vendor number 0xFFF1, product number 0x8007. No list that you added names them.',
      'Belongs to: Says it belongs to a Matter home (fabric FAB0…00AA).',
    ]);
    expect(linesOf(await judged('bridge', 'all but names'))).toEqual([
      'Made by: Vendor number 0xFFF1, product number 0x8007, says the maker.',
      'Belongs to: Your gateway “Our app”, says the certificate of its fabric.',
    ]);
  });

  test('say who vouches for the key that signed, and what ties the statement to the page', async () => {
    const [sensor] = evidenceCards(await judged('sensor', 'everything'));
    expect(valueOf(sensor as EvidenceCard, CARDS.signer)).toBe('Attestation Key, certified by Warmhouse');
    expect(valueOf(sensor as EvidenceCard, CARDS.binding)).toBe('It names the certificate of this connection.');
    const [unknown] = evidenceCards(await judged('sensor', 'nothing'));
    expect(valueOf(unknown as EvidenceCard, 'Signed by (as it says)')).toBe('Attestation Key');
    expect(linesOf(await judged('sensor', 'everything'))).toEqual([
      'Made by: Warmhouse, model Rain Sensor 3, signed with a key that this maker certified.',
    ]);
  });

  test('name the owner of a Matter bridge as its line does', async () => {
    const [, fabric] = evidenceCards(await judged('bridge', 'nothing'));
    expect(valueOf(fabric as EvidenceCard, 'Owner (as it says)')).toBe('A Matter home (fabric FAB0…00AA)');
  });

  test('call no number of an onboarding a serial number', async () => {
    const cards = evidenceCards(await judged('boiler', 'everything'));
    const serials = cards.flatMap(({ lines }) =>
      lines.filter(([term]) => typeof term === 'string' && term.startsWith('Serial number')),
    );
    expect(serials).toEqual([['Serial number', [{ foreign: 'WH-006001' }]]]);
    const [, voucher] = cards;
    expect(voucher?.technical).toContainEqual([
      'Onboarding number (GUID)',
      [{ foreign: expect.stringMatching(/^[0-9a-f]{32}$/) as string }],
    ]);
    expect(valueOf(voucher as EvidenceCard, 'Passed on to (as it says)')).toBe('Your gateway “Home”');
    expect(valueOf(voucher as EvidenceCard, 'Owners, in order (as it says)')).toBe('Warmhouse Onboarding, Home');
  });

  test('say which owner is a gateway of the person’s, and which only has that name', async () => {
    expect(linesOf(await judged('dishwasher', 'everything'))).toContain(
      'Belongs to: Your gateway “Home”, says a voucher from its maker.',
    );
    expect(linesOf(await judged('dishwasher', 'nothing'))).toContain(
      'Belongs to: Says it belongs to “Example Home Gateway Root”.',
    );
  });

  test('have other titles where a device shows the identity of another beside its own', async () => {
    expect(evidenceCards(await judged('dryer', 'everything')).map(({ title }) => title)).toEqual([
      'Identity certificate from the maker (from this connection)',
      'Identity certificate from the maker (from the device’s address)',
      'Ownership voucher',
    ]);
  });
});

describe('the checks of a device of the home', () => {
  const told = async (id: string, person: (typeof PERSONS)[number]) =>
    (await judged(id, person)).findings.map((finding) => {
      const detail = detailOf(finding);
      return `${CHECKS[finding.question]} ${REASONS[finding.code]} ${detail === null ? '' : plain(detail)}`;
    });

  test('name no issuer of a certificate that the device made itself', async () => {
    const checks = await told('bridge', 'everything');
    expect(checks.join('\n')).toContain('The device made and signed its own certificate.');
    expect(checks.filter((check) => /issued by someone|isn’t a gateway/.test(check))).toEqual([]);
  });

  test('name an owner as people do', async () => {
    const checks = await told('dishwasher', 'nothing');
    expect(checks.find((check) => check.startsWith(CHECKS['belongs-to']))).toMatch(/ Example Home Gateway Root$/);
  });

  test('call no issuer unknown whom the person added as a maker', async () => {
    const checks = await told('gate', 'everything');
    expect(checks.filter((check) => /isn’t known|unknown issuer/.test(check))).toEqual([]);
    expect(checks.join('\n')).toContain('Warmhouse Device Root,O=Warmhouse Appliances”, wasn’t shown.');
  });
});
