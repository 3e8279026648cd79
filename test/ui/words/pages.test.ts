import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { UI_PAGES } from '../../../vite.config.ts';
import { speak } from '../../../ui/words/message.ts';
import { gap, join as joined, TITLES } from '../../../ui/words/pages.ts';
import { plain, say } from '../../../ui/words/phrase.ts';
import { languages, messageFiles, readingsOf } from '../../support/words/messages.ts';

const roomsOf = (language: string) =>
  Object.fromEntries(messageFiles(language).map(({ room, messages }) => [room, messages]));

describe('sentences that follow each other', () => {
  afterEach(() => speak('en-GB', null));

  test('when one is missing, there is no gap', () => {
    expect(plain(joined(say`One.`, null, say`Two.`))).toBe('One. Two.');
    expect(joined(null, null)).toEqual([]);
  });

  test('have a space between them, but none in Japanese', () => {
    const inOne = (language: string) => {
      speak(language, roomsOf(language));
      return plain(joined(say`One。`, say`Two。`, say`Three。`));
    };
    expect(languages().map((each) => [each, inOne(each).includes(' ')])).toEqual(
      languages().map((each) => [each, each !== 'ja']),
    );
  });
});

describe('what follows a sentence, such as a link', () => {
  afterEach(() => speak('en-GB', null));

  test('has a space before it, but none in Japanese', () => {
    const gaps = languages().map((language) => {
      speak(language, roomsOf(language));
      return [language, gap()];
    });
    expect(gaps).toEqual(languages().map((language) => [language, language === 'ja' ? '' : ' ']));
  });

  test('gets that gap from the language everywhere', () => {
    const root = join(import.meta.dirname, '../../../ui');
    const parts = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));
    const spaced = /(\}|\/>)( |\{' '\}\s*)<a[ >]|[}>] <Say /;
    expect(parts.length).toBeGreaterThan(60);
    expect(parts.filter((name) => spaced.test(readFileSync(join(root, name), 'utf8')))).toEqual([]);
  });
});

test('Arabic sets addresses apart that begin or end with a sign, which would else change sides', () => {
  const isBare = (text: string) =>
    /(^|[^\p{L}\p{N}.*/-])([.*/][a-z]|[\w.]+\.x(?![\w.]))/u.test(text.replace(/\u2066[^\u2069]*\u2069/g, ''));
  expect(isBare('مثل .local')).toBe(true);
  expect(isBare('مثل \u2066.local\u2069 و printer.local')).toBe(false);
  expect(
    messageFiles('ar').flatMap(({ room, messages }) =>
      Object.entries(messages).flatMap(([id, pattern]) =>
        // Commands and paths to copy stand by themselves.
        room === 'pairing' && id.startsWith('place-')
          ? []
          : readingsOf(pattern).flatMap((text) => (isBare(text) ? [`${room}/${id}: ${text}`] : [])),
      ),
    ),
  ).toEqual([]);
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
