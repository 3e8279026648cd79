/** What the pages are called wherever one leads to another. */
export const PAGES = {
  devices: 'Devices',
  pairing: 'Pair',
  setup: 'Settings',
} as const;

/** The name of the way from page to page, for those who hear it. */
export const NAVIGATION = 'Latchkey';
