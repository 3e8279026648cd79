import { describe, expect, it } from 'vitest';
import { alone, daysAgo, device, NOW } from '../../../ui/fixtures/appraisals.ts';
import { identity, voucher, withEvidence } from '../../../ui/fixtures/popup-evidence.ts';
import { facts } from '../../../ui/words/facts.ts';
import { ownerProved } from '../../../ui/words/leads.ts';
import { MARKS, markWord, notRemembered } from '../../../ui/words/marks.ts';
import { plain } from '../../../ui/words/phrase.ts';
import { rememberWords } from '../../../ui/words/popup.ts';

const unsaved = (known: typeof device | null, key?: Parameters<typeof alone>[2]) =>
  alone({ kind: 'new', reasons: ['self-signed'] }, { device: known }, key);

describe('the word beside a device that no one answers for', () => {
  it.each([
    ['was never seen', null],
    ['is seen for the first time now', { ...device, firstSeen: NOW }],
    ['was written down a moment ago, on this visit', { ...device, firstSeen: NOW - 1 }],
  ])('calls it new where it %s, and so does the sentence', (_, known) => {
    expect(markWord(unsaved(known))).toBe(MARKS.new);
    expect(plain(facts(unsaved(known)).says)).toBe('Latchkey hasn’t seen this device before.');
  });

  it.each([daysAgo(0) - 1, daysAgo(40)])('does not call it new where it was seen before (%i)', (firstSeen) => {
    const seen = unsaved({ ...device, firstSeen }, 'key-unchanged');
    expect(markWord(seen)).toBe(notRemembered());
    expect(plain(facts(seen).says)).toMatch(/^First seen/);
  });
});

describe('a device that was seen before and whose maker is proved', () => {
  it('is not told to have been confirmed by no one', () => {
    const made = withEvidence(unsaved({ ...device, firstSeen: daysAgo(40) }, 'key-unchanged'), identity);
    expect(plain(facts(made).says)).toMatch(/^Latchkey first saw this device on /);
  });
});

describe('the question before a key is remembered', () => {
  it('does not ask whose the device is where that is proved', () => {
    const owned = withEvidence(unsaved(null), identity, voucher);
    const { question, answer } = rememberWords('new', ownerProved(owned));
    expect(`${question} ${answer}`).not.toMatch(/mine|expect|your own/i);
    expect(rememberWords('new').answer).toContain('mine');
  });
});
