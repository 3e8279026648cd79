import type { BackgroundRequestName, PageRequestName, RequestName } from './index.ts';

/**
 * Requests that are answered in the page that asks, by `page-work.js`; all others go to the background. It starts anew
 * for nearly every event, so what is much and needed seldom, or talks to a gateway while a person waits, is kept out of
 * it. For each, what it does with the storage that the background has: `none`, `reads`, or `writes` what the background
 * believes, and is then to be told ('storage/changed').
 *
 * This table stands apart from the schemas, which pages have no use for.
 */
export const PAGE_WORK: Readonly<Record<PageRequestName, 'none' | 'reads' | 'writes'>> = {
  // What was seen in tabs is the same everywhere.
  'certificate/remarks': 'none',
  'pairing/read': 'reads',
  'pairing/take': 'reads',
  'pairing/proved': 'reads',
  'pairing/compare': 'none',
  'pairing/confirm': 'writes',
  'pairing/look': 'none',
  'pairing/follow': 'none',
  'pairing/split': 'none',
  'pairing/by-code': 'none',
  'anchor/view': 'reads',
  'anchor/material': 'reads',
  'anchor/make': 'none',
  'anchor/keep': 'writes',
  'anchor/removed': 'writes',
  // What the organisation set up is the same everywhere.
  'managed/list': 'none',
  // The setting is the same everywhere; but the background acts on it.
  'guard/setting': 'none',
  'guard/switch': 'writes',
  'upgrade/setting': 'reads',
  'upgrade/switch': 'writes',
  // What was asked is kept in this profile; the background knows nothing of it.
  'upgrade/look': 'none',
  'device/join': 'writes',
  'device/part': 'writes',
  'device/since': 'reads',
  'device/details': 'reads',
  'device/set-aside': 'reads',
  // A setting of this profile, the same everywhere, of which the background knows nothing.
  'device/lost': 'none',
  'device/told-lost': 'none',
  'audit/list': 'reads',
  'ending/list': 'reads',
  // A setting of this profile, of which the background knows nothing.
  'ending/said': 'reads',
  'setup/view': 'reads',
  // A setting of this profile; the browser itself acts on it.
  'password/setting': 'none',
  'password/switch': 'none',
  'gateway/link': 'reads',
  'gateway/widest': 'reads',
  'gateway/scope': 'writes',
  'backup/export': 'reads',
  'backup/read': 'reads',
  'backup/compare': 'none',
  'backup/compare-maker': 'none',
  'backup/import': 'writes',
  'sync/view': 'reads',
  'sync/switch': 'reads',
  'sync/compare': 'reads',
  'sync/accept': 'writes',
  'sync/refuse': 'reads',
  'sync/decline': 'reads',
  'sync/makers': 'reads',
  'sync/accept-maker': 'writes',
  'sync/refuse-maker': 'reads',
  'evidence/look': 'reads',
  'evidence/give': 'reads',
  'evidence/keep-file': 'reads',
  'evidence/files': 'reads',
  'evidence/drop-file': 'reads',
  'evidence/ask-maker': 'reads',
  // Settings of this browser profile are the same everywhere.
  'evidence/settings': 'none',
  'evidence/use': 'writes',
  'evidence/path': 'none',
  'referee/view': 'reads',
  'referee/set': 'writes',
  'maker/list': 'reads',
  'maker/read': 'none',
  'maker/add': 'writes',
  'maker/remove': 'writes',
  'maker/restore': 'writes',
  'verifier/list': 'none',
  'verifier/read': 'none',
  'verifier/add': 'writes',
  'verifier/remove': 'writes',
  'verifier/restore': 'writes',
  'matter/lists': 'none',
  'matter/load': 'writes',
  'matter/forget': 'writes',
  'matter/setup-code': 'none',
};

export type Route = 'background' | 'page';

/** Who answers a request. */
export function routeOf(name: RequestName): Route {
  return Object.hasOwn(PAGE_WORK, name) ? 'page' : 'background';
}

/**
 * What may be asked of the background twice: it changes nothing, or does the same again. Where a browser says that no
 * one listened, the background may all the same have heard, and have been stopped before it answered
 * (docs/platform-facts.md#unheard-messages).
 */
export const REPEATABLE: ReadonlySet<RequestName> = new Set<BackgroundRequestName>([
  'tab/view',
  'device/list',
  'gateway/list',
  'guard/view',
  'warning/view',
  'warning/asked',
  'companion/hello',
  'companion/browse',
  'companion/stores',
  'companion/root-stores',
  'storage/changed',
  'storage/say-token',
]);
