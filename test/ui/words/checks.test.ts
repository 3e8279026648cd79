import { describe, expect, it } from 'vitest';
import { checks } from '../../../ui/fixtures/appraisals.ts';
import { answerTo } from '../../../ui/words/checks.ts';

describe('the answer to a check', () => {
  it('is no failure where a device signed its own certificate, or the browser warned', () => {
    expect(
      checks(['path', 'refuted', 'self-signed'], ['browser-trust', 'refuted', 'browser-overridden']).map(answerTo),
    ).toEqual([
      { failed: false, word: 'No' },
      { failed: false, word: 'It warned' },
    ]);
  });

  it('is one where someone poses as the gateway, or a rule is broken', () => {
    const answers = checks(
      ['path', 'refuted', 'impostor-issuer'],
      ['path', 'refuted', 'path-expired'],
      ['path', 'refuted', 'path-bad-signature'],
      ['key-unchanged', 'refuted', 'key-changed'],
    ).map(answerTo);
    expect(new Set(answers.map((each) => JSON.stringify(each)))).toEqual(
      new Set([JSON.stringify({ failed: true, word: 'Failed' })]),
    );
  });
});
