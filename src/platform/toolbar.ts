import type { HeadlineKind } from '../core/common.ts';
import { api, ownUrl } from './api.ts';
import { PASSWORD_FIELD } from './password-field.ts';
import { GUARD_PAGE, shownUrl } from './tabs.ts';

const [GREY, BLUE, GREEN] = ['#57606a', '#0a5cad', '#1a7f37'];

/**
 * Badge text, so that the icon's shape is never alone in carrying the verdict. Colours come from contrast-checked
 * pairs.
 */
const BADGES: Readonly<Record<HeadlineKind, { text: string; background: string }>> = {
  'not-local': { text: '', background: GREY },
  confirmed: { text: '✓', background: GREEN },
  'self-naming': { text: '#', background: GREEN },
  public: { text: '○', background: BLUE },
  remembered: { text: '=', background: BLUE },
  attested: { text: '◆', background: BLUE },
  new: { text: '?', background: GREY },
  caution: { text: '!', background: '#8a4b00' },
  danger: { text: '✕', background: '#b3261e' },
  plain: { text: '–', background: GREY },
  'cannot-tell': { text: '…', background: GREY },
};

/** Takes a verdict back: the tab shows something else by now. */
export async function clearVerdict(tabId: number): Promise<void> {
  await showVerdict(tabId, 'not-local', '');
}

/** Shows a verdict on one tab's toolbar button: icon by shape, badge by text, title in words; without a name, none. */
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
      action.setTitle({
        tabId,
        title: i18n.getMessage(deviceName ? `toolbar_${kind.replace('-', '_')}` : 'toolbar_silent', deviceName),
      }),
    ]);
  } catch {
    // The tab was closed meanwhile: there is no button left to show it on.
  }
  // Where no one asks that page for a field no one answers, and a page that keeps itself busy may never.
  if (kind === 'plain' || kind === 'caution') api.tabs.sendMessage(tabId, PASSWORD_FIELD).catch(() => undefined);
}

const PASSWORD = '***';

/**
 * Over a page that is not encrypted or needs care: says on the button that it asks for a password. No other mark gives
 * way to that. Call it in the tab's turn; our page about a device that is held paints its red whenever it comes.
 * @param stands whether the page that asks is what the tab shows. Never rejects.
 */
export async function markPassword(tabId: number, stands: () => Promise<boolean>): Promise<void> {
  const { action, i18n } = api;
  const shown = (): Promise<string> => action.getBadgeText({ tabId }).catch(() => '');
  const badge = await shown();
  if ((badge !== BADGES.plain.text && badge !== BADGES.caution.text) || !(await stands())) return;
  await Promise.all([
    action.setBadgeText({ tabId, text: PASSWORD }),
    action.setTitle({ tabId, title: i18n.getMessage('toolbar_password') }),
  ]).catch(() => undefined);
  if ((await stands()) || (await shown()) !== PASSWORD) return;
  // Another page came while we painted.
  const url = await shownUrl(tabId);
  if (!url?.startsWith(ownUrl(GUARD_PAGE))) return clearVerdict(tabId);
  await showVerdict(tabId, 'danger', new URL(new URL(url).searchParams.get('site') ?? url).hostname);
}

/**
 * Shows a number on the button wherever no verdict is: so much the person should know of. Nothing for 0. Over a page
 * that was judged, the verdict stands.
 */
export async function showCount(count: number): Promise<void> {
  const { action, i18n } = api;
  await Promise.all([
    action.setBadgeText({ text: count === 0 ? '' : String(count) }),
    action.setBadgeBackgroundColor({ color: BLUE }),
    action.setBadgeTextColor({ color: '#ffffff' }),
    action.setTitle({ title: i18n.getMessage(count === 0 ? 'toolbar_silent' : 'toolbar_ending') }),
  ]);
}

/** Whether the person sees the button without opening a menu; null where the browser does not tell. */
export async function isOnToolbar(): Promise<boolean | null> {
  const action = api.action as typeof api.action & { getUserSettings?: () => Promise<{ isOnToolbar?: boolean }> };
  return (await action.getUserSettings?.())?.isOnToolbar ?? null;
}
