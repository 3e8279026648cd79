import { render, type ComponentChild } from 'preact';
import { preferredLanguages } from '../lib/index.ts';
import { chooseLanguage } from '../words/language.ts';

/** Puts a page into its document, in the person's language. */
export function mount(page: ComponentChild): void {
  const place = document.getElementById('page');
  if (place === null) throw new Error('the document has no #page');
  const show = () => render(page, place);
  const arrives = chooseLanguage(preferredLanguages(), document.documentElement);
  if (arrives === null) show();
  else void arrives.then(show);
}
