import type { HeadlineKind } from '../core/common.ts';
import { api } from './api.ts';

/**
 * Badge text, so that the icon's shape is never alone in carrying the verdict. Colours come from contrast-checked
 * pairs.
 */
const BADGES: Readonly<Record<HeadlineKind, { text: string; background: string }>> = {
  'not-local': { text: '', background: '#57606a' },
  confirmed: { text: '✓', background: '#1a7f37' },
  'self-naming': { text: '#', background: '#1a7f37' },
  public: { text: '○', background: '#0a5cad' },
  remembered: { text: '=', background: '#0a5cad' },
  attested: { text: '◆', background: '#0a5cad' },
  new: { text: '?', background: '#57606a' },
  caution: { text: '!', background: '#8a4b00' },
  danger: { text: '✕', background: '#b3261e' },
  plain: { text: '–', background: '#57606a' },
  'cannot-tell': { text: '…', background: '#57606a' },
};

/** Takes a verdict back: the tab shows something else by now. */
export async function clearVerdict(tabId: number): Promise<void> {
  await showVerdict(tabId, 'not-local', '');
}

/** Shows a verdict on one tab's toolbar button: icon by shape, badge by text, title in words. */
export async function showVerdict(tabId: number, kind: HeadlineKind, deviceName: string): Promise<void> {
  const { action, i18n } = api;
  const { text, background } = BADGES[kind];
  const sizes = [16, 32].map((size) => [size, `icons/${kind}-${size}.png`]);
  try {
    await Promise.all([
      action.setIcon({ tabId, path: Object.fromEntries(sizes) }),
      action.setBadgeText({ tabId, text }),
      action.setBadgeBackgroundColor({ tabId, color: background }),
      action.setBadgeTextColor({ tabId, color: '#ffffff' }),
      action.setTitle({ tabId, title: i18n.getMessage(`toolbar_${kind.replace('-', '_')}`, deviceName) }),
    ]);
  } catch {
    // The tab was closed meanwhile: there is no button left to show it on.
  }
}

/**
 * Shows a number on the button wherever no verdict is: so much the person should know of. Nothing for 0. Over a page
 * that was judged, the verdict stands.
 */
export async function showCount(count: number): Promise<void> {
  const { action, i18n } = api;
  await Promise.all([
    action.setBadgeText({ text: count === 0 ? '' : String(count) }),
    action.setBadgeBackgroundColor({ color: '#0a5cad' }),
    action.setBadgeTextColor({ color: '#ffffff' }),
    action.setTitle({ title: i18n.getMessage(count === 0 ? 'toolbar_silent' : 'toolbar_ending') }),
  ]);
}

/** Whether the person sees the button without opening a menu; null where the browser does not tell. */
export async function isOnToolbar(): Promise<boolean | null> {
  const action = api.action as typeof api.action & { getUserSettings?: () => Promise<{ isOnToolbar?: boolean }> };
  return (await action.getUserSettings?.())?.isOnToolbar ?? null;
}
