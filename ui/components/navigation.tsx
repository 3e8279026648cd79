const PAGES = { devices: 'Devices', pairing: 'Pair a gateway', backup: 'Backup', setup: 'Set up' } as const;

export type Page = keyof typeof PAGES;

/** The address of a page of Latchkey, seen from another of its pages. */
export function pageUrl(page: Page): string {
  return `../${page}/index.html`;
}

/** The address of the page that stops the browser's warning for a gateway or a device. */
export function anchorUrl(query: Readonly<Record<string, string>>): string {
  return `../anchor/index.html?${new URLSearchParams(query).toString()}`;
}

/** The address of the page about makers and about evidence; it is linked from where it matters. */
export const MAKERS_URL = '../makers/index.html';

/** Links to the other pages. From the popup they open in a tab of their own. */
export function Foot({ here, newTab = false }: { readonly here?: Page; readonly newTab?: boolean }) {
  return (
    <nav class="foot" aria-label="Latchkey">
      {(Object.keys(PAGES) as Page[]).map((page) => (
        <a
          key={page}
          href={pageUrl(page)}
          {...(newTab ? { target: '_blank' } : {})}
          {...(page === here ? { 'aria-current': 'page' as const } : {})}
        >
          {PAGES[page]}
        </a>
      ))}
    </nav>
  );
}
