import { findObservation, type Observation, parseOrigin, sha256Hex } from '../../core/common.ts';
import { isPrivate } from '../../platform/tabs.ts';
import { sameOrigin } from '../common/index.ts';
import { keptRefusal, observationsOfRefused, refusedBehind } from '../navigation/kept-refusals.ts';
import { askDevice } from '../navigation/ask-device.ts';
import { documentOfTab, keptVisit } from '../navigation/tab-observations.ts';

/** The page that a tab shows, or that our warning stands for, and what was seen of it. */
export interface PageAt {
  /** The visit under which evidence of it is kept. */
  readonly visit: string;
  readonly tabId: number;
  readonly url: string;
  readonly observations: readonly Observation[];
  /** The window is private: the device is asked for nothing that the page itself did not ask for. */
  readonly hidden: boolean;
  /** The browser refused it, so that only the companion can ask the device for anything. */
  readonly refused: boolean;
}

/** @returns null where nothing was seen of what the tab shows, or it is no page of a device. */
export async function pageAt({ tabId, url }: { readonly tabId: number; readonly url: string }): Promise<PageAt | null> {
  const hidden = await isPrivate(tabId);
  const refused = await refusedBehind(url);
  if (refused?.kind === 'refused') {
    const seen = observationsOfRefused(refused, refused.key);
    if (!seen) return null;
    const { observations } = await askDevice(seen);
    return { visit: refused.key, tabId, url: refused.url, observations, hidden, refused: true };
  }
  const document = await documentOfTab(tabId);
  const visit = document?.own?.observations[0]?.visit;
  if (!document?.own || visit === undefined || !sameOrigin(document.url, url) || !parseOrigin(url)) return null;
  return { visit, tabId, url: document.url, observations: document.own.observations, hidden, refused: false };
}

/** Whether anything is still known of this visit: its tab may be closed by now, and then nothing of it is kept. */
export const isRemembered = ({ visit, tabId, refused }: PageAt): Promise<boolean> =>
  refused
    ? keptRefusal(visit).then((kept) => kept !== null)
    : keptVisit(tabId, visit).then((kept) => kept !== undefined);

/** The certificate that was seen, by whomever; null where none was. */
export const certificateOf = ({ observations }: PageAt) => findObservation(observations, 'certificate');

/** SHA-256 of the leaf that was seen, lower-case hexadecimal; null where none was. */
export async function leafHash(page: PageAt): Promise<string | null> {
  const leaf = certificateOf(page)?.leaf;
  return leaf ? sha256Hex(leaf) : null;
}
