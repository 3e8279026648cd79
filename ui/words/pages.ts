import pages from '../locales/en/pages.ftl';
import { message, phrase, texts } from './message.ts';
import type { Phrase } from './phrase.ts';

/** What the pages are called wherever one leads to another. */
export const PAGES = texts(pages, ['devices', 'pairing', 'setup']);

/** The name of the way from page to page, for those who hear it. */
export const navigation = (): string => message(pages, 'navigation');

/** The titles of windows and tabs, by page. */
export const TITLES = texts(
  pages,
  ['anchor', 'backup', 'device', 'devices', 'guard', 'makers', 'pairing', 'popup', 'setup', 'warning', 'welcome'],
  'title',
);

/** One sentence after the other, as the language writes them; null where there is none. */
export const join = (...sentences: readonly (Phrase | null)[]): Phrase =>
  sentences
    .filter((each) => each !== null)
    .reduce((before, next) => (before.length === 0 ? next : phrase(pages, 'next-sentence', { before, next })), []);

/** What stands between a sentence and a link that follows it: nothing where a language writes without spaces. */
export const gap = (): string => message(pages, 'next-sentence', { before: [], next: [] });
