import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { UI_PAGES } from '../../../vite.config.ts';
import { speak } from '../../../ui/words/message.ts';
import { join, TITLES } from '../../../ui/words/pages.ts';
import { plain, say } from '../../../ui/words/phrase.ts';
import { languages, messageFiles, readingsOf } from '../../support/words/messages.ts';

const roomsOf = (language: string) =>
  Object.fromEntries(messageFiles(language).map(({ room, messages }) => [room, messages]));

describe('sentences that follow each other', () => {
  afterEach(() => speak('en-GB', null));

  test('when one is missing, there is no gap', () => {
    expect(plain(join(say`One.`, null, say`Two.`))).toBe('One. Two.');
    expect(join(null, null)).toEqual([]);
  });

  test('have a space between them, but none in Japanese', () => {
    const joined = (language: string) => {
      speak(language, roomsOf(language));
      return plain(join(say`One。`, say`Two。`, say`Three。`));
    };
    expect(languages().map((each) => [each, joined(each).includes(' ')])).toEqual(
      languages().map((each) => [each, each !== 'ja']),
    );
  });
});

test('no Japanese message has a space between its sentences, or where a line was broken', () => {
  expect(
    messageFiles('ja').flatMap(({ room, messages }) =>
      Object.entries(messages).flatMap(([id, pattern]) =>
        readingsOf(pattern).flatMap((text) =>
          /[、。）」] |[\u3040-\u30FF\u4E00-\u9FFF] [\u3040-\u30FF\u4E00-\u9FFF]/.test(text)
            ? [`${room}/${id}: ${text}`]
            : [],
        ),
      ),
    ),
  ).toEqual([]);
});

describe('the title of a page', () => {
  test.each(UI_PAGES)('until the words are there, %s has the English one', (page) => {
    const html = readFileSync(new URL(`../../../ui/pages/${page}/index.html`, import.meta.url), 'utf8');
    expect(/<title>(.*)<\/title>/.exec(html)?.[1]).toBe(TITLES[page]);
  });
});
