import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import {
  type Answers,
  type Fault,
  type Reply,
  type Request,
  type RequestName,
  requests,
} from '../../protocol/messages.ts';
import { api } from '../../platform/api.ts';
import { askCompanion, helloCompanion } from '../../platform/companion.ts';
import { faultOf } from '../common/faults.ts';
import { anchorMaterial, anchorRemoved, keepAnchor, viewAnchor } from '../anchors/pairs.ts';
import { countSetAside } from '../../store/quarantine.ts';
import { forgetDevice, listDevices, rememberDevice, renameDevice, restoreDevice } from '../devices/list.ts';
import { listGateways, renameGateway, restoreGateway, unpairGateway } from '../gateways/list.ts';
import { comparePairing, confirmPairing, readPairing, takeFound, takeProved } from '../pairing/confirm.ts';
import { sayHere, viewSetup } from '../setup/view-setup.ts';
import { viewTab } from '../navigation/view-tab.ts';
import { continueToBrowser, goBackFromWarning, viewAskedWarning, viewWarning } from '../navigation/view-warning.ts';
import { trustChanged } from '../navigation/trust-changed.ts';
import { tryPage } from '../anchors/trial.ts';

type Handlers = { readonly [N in RequestName]: (request: Request<N>) => Promise<Answers[N]> };

const handlers: Handlers = {
  'tab/view': viewTab,
  'device/list': listDevices,
  'device/remember': rememberDevice,
  'device/rename': renameDevice,
  'device/forget': forgetDevice,
  'device/restore': restoreDevice,
  'device/set-aside': countSetAside,
  'gateway/list': listGateways,
  'gateway/rename': renameGateway,
  'gateway/unpair': unpairGateway,
  'gateway/restore': restoreGateway,
  'pairing/read': readPairing,
  'pairing/take': takeFound,
  'pairing/proved': takeProved,
  'pairing/compare': comparePairing,
  'pairing/confirm': confirmPairing,
  'warning/view': viewWarning,
  'warning/asked': viewAskedWarning,
  'warning/continue': continueToBrowser,
  'warning/back': goBackFromWarning,
  'setup/view': viewSetup,
  'companion/hello': helloCompanion,
  'companion/browse': (request) => askCompanion('browse', request),
  'companion/stores': (request) => askCompanion('anchors/stores', request),
  'companion/install': (request) => askCompanion('anchors/install', request),
  'companion/remove': (request) => askCompanion('anchors/remove', request),
  'anchor/view': viewAnchor,
  'anchor/material': anchorMaterial,
  'anchor/keep': keepAnchor,
  'anchor/removed': anchorRemoved,
  'anchor/try': tryPage,
  'kept/changed': trustChanged,
  'kept/here': sayHere,
};

/**
 * What one page alone has reason to ask, so that a fault in another page, such as those that take addresses from the
 * web, cannot.
 */
const ONLY_FROM: Readonly<Partial<Record<RequestName, string>>> = {
  'pairing/proved': 'pairing/index.html',
  'pairing/take': 'pairing/index.html',
  'anchor/keep': 'anchor/index.html',
  'companion/install': 'anchor/index.html',
  'companion/remove': 'anchor/index.html',
};

/**
 * Answers a message: the sender first (only our own pages, never a web page, a frame of one or another extension), then
 * the shape, then the work. Always answers with a value, whatever was sent.
 */
export async function answer(message: unknown, sender: Runtime.MessageSender): Promise<Reply<RequestName>> {
  if (sender.id !== api.runtime.id || !sender.url?.startsWith(api.runtime.getURL(''))) return refuse('unknown-sender');
  if (typeof message !== 'object' || message === null || !('name' in message) || !('request' in message))
    return refuse('bad-message');
  const { name, request } = message;
  if (typeof name !== 'string' || !Object.hasOwn(requests, name)) return refuse('unknown-request');
  const page = ONLY_FROM[name as RequestName];
  if (page !== undefined && sender.url.split(/[?#]/)[0] !== api.runtime.getURL(page)) return refuse('unknown-sender');
  const parsed = v.safeParse(requests[name as RequestName], request);
  if (!parsed.success) return refuse('bad-message');
  try {
    const handle = handlers[name as RequestName] as (request: unknown) => Promise<Answers[RequestName]>;
    return { ok: true, value: await handle(parsed.output) };
  } catch (error) {
    return refuse(faultOf(error));
  }
}

function refuse(fault: Fault): { readonly ok: false; readonly fault: Fault } {
  return { ok: false, fault };
}
