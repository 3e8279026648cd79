import pages from '../locales/en/pages.ftl';
import { message, texts } from './message.ts';

/** What the pages are called wherever one leads to another. */
export const PAGES = texts(pages, ['devices', 'pairing', 'setup']);

/** The name of the way from page to page, for those who hear it. */
export const navigation = (): string => message(pages, 'navigation');
