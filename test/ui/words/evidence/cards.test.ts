import { describe, expect, it } from 'vitest';
import type { Appraisal, Evidence } from '../../../../ui/lib/types.ts';
import { popup } from '../../../../ui/fixtures/popup.ts';
import { identity, relayed, voucher, withEvidence } from '../../../../ui/fixtures/popup-evidence.ts';
import { alone } from '../../../../ui/fixtures/appraisals.ts';
import { type EvidenceCard, evidenceCards } from '../../../../ui/words/evidence/cards.ts';
import { plain } from '../../../../ui/words/phrase.ts';
import { cardFaults } from '../../../support/card-faults.ts';

const bare = alone({ kind: 'new', reasons: ['self-signed'] });
const showing = (...evidence: readonly Evidence[]): Appraisal => withEvidence(bare, ...evidence);

/** What each state of the popup's gallery judges; what it becomes after a click is not among them. */
async function judgedStates(): Promise<readonly (readonly [state: string, appraisal: Appraisal])[]> {
  const found = await Promise.all(
    Object.entries(popup).map(async ([state, { 'tab/view': view }]) => {
      const reply = await view?.({ tabId: 1, url: 'https://printer.local/' });
      return reply?.ok === true && reply.value.kind === 'judged' ? [[state, reply.value.appraisal] as const] : [];
    }),
  );
  return found.flat();
}

describe('the cards of Details', () => {
  it('contradict themselves in no state of the gallery', async () => {
    const states = (await judgedStates()).filter(([, { evidence, unread }]) => evidence.length + unread.length > 0);
    expect(states.length).toBeGreaterThan(5);
    expect(states.flatMap(([state, appraisal]) => cardFaults(appraisal).map((fault) => `${state}: ${fault}`))).toEqual(
      [],
    );
  });

  it.each<[string, Evidence, RegExp]>([
    ['proved and signed by no one known', { ...identity, signer: null }, /signed by no one known/],
    ['proved and tied to nothing', { ...identity, binding: 'claimed' }, /tied to nothing/],
    [
      'inside the certificate and found elsewhere',
      { ...identity, kind: 'token', binding: 'this-connection', claims: { model: 'ab12'.repeat(8) } },
      /says for machines: Model/,
    ],
  ])('are found out by the check for contradictions where one is %s', (_, evidence, fault) => {
    expect(cardFaults(showing(evidence)).join('\n')).toMatch(fault);
  });

  it('have titles that differ, by place and else by number', () => {
    const elsewhere: Evidence = { ...identity, place: 'well-known', binding: 'claimed', standing: 'claimed' };
    expect(evidenceCards(showing(identity, elsewhere, elsewhere, voucher)).map(({ title }) => title)).toEqual([
      'Identity certificate from the maker (from this connection)',
      'Identity certificate from the maker (from the device’s address)',
      'Identity certificate from the maker (from the device’s address), no. 2',
      'Ownership voucher',
    ]);
  });

  it('keep numbers and keys apart from what is for people', () => {
    const [card] = evidenceCards(
      showing({
        ...identity,
        claims: { maker: 'Example Ltd', more: { guid: 'ab12'.repeat(8), support: 'supported' } },
      }),
    );
    const shown = (lines: EvidenceCard['lines'] = []) => lines.map(([term, value]) => [term, plain(value)]);
    expect(shown(card?.lines).slice(0, 2)).toEqual([
      ['Maker', 'Example Ltd'],
      ['Support by the maker', 'Yes'],
    ]);
    expect(shown(card?.technical)).toEqual([
      ['Onboarding number (GUID)', 'ab12'.repeat(8)],
      ['Signer, in full', 'CN=Example Ltd Device CA 2'],
      ['Signer’s key (SHA-256)', identity.signer?.spkiSha256],
    ]);
  });

  it('tell of a step whom and when it is about, and no code of it', () => {
    const [card] = evidenceCards(
      showing({
        ...relayed,
        steps: [
          { code: 'voucher-signer-anchored', answer: 'proved', params: { anchor: 'ab12'.repeat(16) } },
          { code: 'device-identity-path', answer: 'proved', params: { maker: 'Example Ltd', rule: 'expired' } },
          { code: 'token-in-time', answer: 'proved', params: { until: Date.UTC(2027, 0, 2) } },
        ],
      }),
    );
    expect(card?.passed.map(({ detail }) => detail && plain(detail))).toEqual([
      null,
      'Example Ltd',
      '2027-01-02 00:00 UTC',
    ]);
  });

  it('show what failed before what no one can tell', () => {
    const [card] = evidenceCards(
      showing({
        ...relayed,
        steps: [
          { code: 'token-without-nonce', answer: 'cannot tell' },
          { code: 'token-for-another-certificate', answer: 'refuted' },
        ],
      }),
    );
    expect(card?.open.map(({ answer }) => answer)).toEqual(['refuted', 'cannot tell']);
  });

  it('offer to add the maker only where what it says of the maker rests on none that is known', () => {
    const unsure: Evidence = { ...identity, genuine: 'cannot tell', signer: null, anchor: null, standing: 'claimed' };
    const lacking = (evidence: Evidence) => evidenceCards(showing(evidence)).map(({ lacksMaker }) => lacksMaker);
    expect(lacking(unsure)).toEqual([true]);
    expect(lacking(identity)).toEqual([false]);
    expect(lacking({ ...unsure, axis: 'ownership' })).toEqual([false]);
  });
});
