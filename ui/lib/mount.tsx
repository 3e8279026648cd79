import { render, type ComponentChild } from 'preact';

/** Puts a page into its document. */
export function mount(page: ComponentChild): void {
  const place = document.getElementById('page');
  if (place === null) throw new Error('the document has no #page');
  render(page, place);
}
