import { backgroundRequests } from '../../protocol/background-requests.ts';
import type {
  BackgroundRequestName,
  CompanionAnswer,
  CompanionRequest,
  CompanionRequestName,
  Handlers,
} from '../../protocol/index.ts';
import { askCompanion, helloCompanion } from '../../platform/companion.ts';
import { forgetDevice, listDevices, rememberDevice, renameDevice, restoreDevice } from '../devices/list.ts';
import { listGateways, renameGateway, restoreGateway, unpairGateway } from '../gateways/list.ts';
import { sayToken, viewSetup } from '../setup/view-setup.ts';
import { viewTab } from '../navigation/view-tab.ts';
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

const handlers: Handlers<BackgroundRequestName> = {
  'tab/view': viewTab,
  'device/list': listDevices,
  'device/remember': rememberDevice,
  'device/rename': renameDevice,
  'device/forget': forgetDevice,
  'device/restore': restoreDevice,
  'gateway/list': listGateways,
  'gateway/rename': renameGateway,
  'gateway/unpair': unpairGateway,
  'gateway/restore': restoreGateway,
  'warning/view': viewWarning,
  'warning/asked': viewAskedWarning,
  'warning/continue': continueToBrowser,
  'warning/back': goBackFromWarning,
  'warning/open': openSite,
  'setup/view': viewSetup,
  'companion/hello': helloCompanion,
  'companion/browse': passOn('browse'),
  'companion/stores': passOn('anchors/stores'),
  'companion/install': passOn('anchors/install'),
  'companion/remove': passOn('anchors/remove'),
  'anchor/try': tryPage,
  'storage/changed': trustChanged,
  'storage/say-token': sayToken,
};

/**
 * What one page alone has reason to ask, so that a fault in another page, such as those that take addresses from the
 * web, cannot.
 */
const ONLY_FROM: Readonly<Partial<Record<BackgroundRequestName, string>>> = {
  'warning/view': 'warning/index.html',
  'warning/asked': 'warning/index.html',
  'warning/continue': 'warning/index.html',
  'warning/back': 'warning/index.html',
  'warning/open': 'warning/index.html',
  'companion/install': 'anchor/index.html',
  'companion/remove': 'anchor/index.html',
};

/** Answers messages of our pages in the background. */
export const answer: MessageAnswerer<BackgroundRequestName> = answerWith(backgroundRequests, handlers, ONLY_FROM);
