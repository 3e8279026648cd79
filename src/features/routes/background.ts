import { backgroundRequests } from '../../protocol/background-requests.ts';
import type {
  BackgroundRequestName,
  CompanionAnswer,
  CompanionRequest,
  CompanionRequestName,
  Handlers,
} from '../../protocol/index.ts';
import { askCompanion, helloCompanion } from '../../platform/ask-companion.ts';
import { forgetDevice, listDevices, rememberDevice, renameDevice, restoreDevice } from '../devices/list.ts';
import { listGateways, renameGateway, restoreGateway, unpairGateway } from '../gateways/list.ts';
import { sayToken } from '../setup/view-setup.ts';
import { viewTab } from '../navigation/view-tab.ts';
import { reviseHeld } from '../guard/guard.ts';
import { followUpgrades } from '../upgrade/rules.ts';
import { withHttps } from '../upgrade/view.ts';
import { releaseGuarded, viewGuard, viewGuardedTab } from '../guard/guard-page.ts';
import {
  continueToBrowser,
  goBackFromWarning,
  openSite,
  viewAskedWarning,
  viewWarning,
} from '../navigation/view-warning.ts';
import { trustChanged } from '../navigation/trust-changed.ts';
import { tryPage } from '../anchors/trial.ts';
import { type MessageAnswerer, answerWith } from './answer.ts';

const passOn =
  <N extends CompanionRequestName>(name: N) =>
  (request: CompanionRequest<N>): Promise<CompanionAnswer<N>> =>
    askCompanion(name, request);

/** What of the companion is about stores. */
const ABOUT_STORES = ['stores', 'install', 'remove', 'root-stores', 'install-root', 'remove-root'] as const;
const aboutStores = Object.fromEntries(
  ABOUT_STORES.map((what) => [`companion/${what}`, passOn(`anchors/${what}`)]),
) as object as Pick<Handlers<BackgroundRequestName>, `companion/${(typeof ABOUT_STORES)[number]}`>;

/** Memory or trust is another one after this, so what is held may be let go, and other rules may follow. */
const thenRevise =
  <R, A extends readonly unknown[]>(work: (...given: A) => Promise<R>) =>
  async (...given: A): Promise<R> => {
    const answer = await work(...given);
    await reviseHeld();
    await followUpgrades();
    return answer;
  };

const handlers: Handlers<BackgroundRequestName> = {
  'tab/view': async (request) => (await viewGuardedTab(request)) ?? withHttps(await viewTab(request), request.url),
  'device/list': listDevices,
  'device/remember': thenRevise(rememberDevice),
  'device/rename': renameDevice,
  'device/forget': thenRevise(forgetDevice),
  'device/restore': thenRevise(restoreDevice),
  'gateway/list': listGateways,
  'gateway/rename': renameGateway,
  'gateway/unpair': thenRevise(unpairGateway),
  'gateway/restore': thenRevise(restoreGateway),
  'warning/view': viewWarning,
  'warning/asked': viewAskedWarning,
  'warning/continue': continueToBrowser,
  'warning/back': goBackFromWarning,
  'warning/open': openSite,
  'guard/view': viewGuard,
  'guard/release': releaseGuarded,
  'companion/hello': helloCompanion,
  'companion/browse': passOn('browse'),
  ...aboutStores,
  'anchor/try': tryPage,
  'storage/changed': thenRevise(trustChanged),
  'storage/say-token': sayToken,
};

/**
 * What one page alone has reason to ask, so that a fault in another page, such as those that take addresses from the
 * web, cannot.
 */
function onlyFrom(name: BackgroundRequestName): string | null {
  if (/^companion\/(?:install|remove)/.test(name)) return 'anchor';
  return /^(?:warning|guard)(?=\/)/.exec(name)?.[0] ?? null;
}

/** Answers messages of our pages in the background. */
export const answerInBackground: MessageAnswerer<BackgroundRequestName> = answerWith(
  backgroundRequests,
  handlers,
  onlyFrom,
);
