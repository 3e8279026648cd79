import { render, type ComponentChild } from 'preact';
import { preferredLanguages } from '../lib/index.ts';
import { chooseLanguage } from '../words/language.ts';
import { TITLES } from '../words/pages.ts';

/** Puts a page and its title into its document, in the person's language; until then the title is English. */
export function mount(name: keyof typeof TITLES, page: ComponentChild): void {
  const place = document.getElementById('page');
  if (place === null) throw new Error('the document has no #page');
  const show = () => {
    document.title = TITLES[name];
    render(page, place);
  };
  const arrives = chooseLanguage(preferredLanguages(), document.documentElement);
  if (arrives === null) show();
  else void arrives.then(show);
}
