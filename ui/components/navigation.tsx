import { navigation, PAGES } from '../words/pages.ts';

export type Page = keyof typeof PAGES;

/** The address of a page of Latchkey, seen from another of its pages. */
export function pageUrl(page: Page | 'backup'): string {
  return `../${page}/index.html`;
}

/** The address of the page that stops the browser's warning for a gateway or a device. */
export function anchorUrl(query: Readonly<Record<string, string>>): string {
  return `../anchor/index.html?${new URLSearchParams(query).toString()}`;
}

/** The address of the page about one device, by an endpoint (`host:port`) that leads to it. */
export const deviceUrl = (id: string): string => `../device/index.html?${new URLSearchParams({ id }).toString()}`;

/** The address of the page about makers and about evidence; it is linked from where it matters. */
export const MAKERS_URL = '../makers/index.html';

/** The address of the first run, which opens by itself on installation. */
export const WELCOME_URL = '../welcome/index.html';

/** The head of every page: what it belongs to, and the ways to the others. */
export function Top({ here }: { readonly here?: Page }) {
  return (
    <header class="top">
      <p class="brand">
        <span class="app" aria-hidden="true" /> {navigation()}
      </p>
      <nav aria-label={navigation()}>
        <Links {...(here === undefined ? {} : { here })} />
      </nav>
    </header>
  );
}

/** The same ways from the popup, which open in a tab of their own. */
export function Foot() {
  return (
    <nav class="foot" aria-label={navigation()}>
      <Links newTab />
    </nav>
  );
}

function Links({ here, newTab = false }: { readonly here?: Page; readonly newTab?: boolean }) {
  return (Object.keys(PAGES) as Page[]).map((page) => (
    <a
      key={page}
      href={pageUrl(page)}
      {...(newTab ? { target: '_blank' } : {})}
      {...(page === here ? { 'aria-current': 'page' as const } : {})}
    >
      {PAGES[page]}
    </a>
  ));
}
