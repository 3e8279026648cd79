import { type Appraisal, endpointOf, parseOrigin } from '../../core/common.ts';
import type { Request, WarningView } from '../../protocol/index.ts';
import { TARGET } from '../../platform/api.ts';
import { companionAllowed, mayLookAt, originsOf } from '../../platform/permissions.ts';
import { seesCertificates } from '../../platform/certificate-access.ts';
import { leavePage, openUrl } from '../../platform/tabs.ts';
import { findDevice } from '../../store/devices.ts';
import { openable, RequestError } from '../common/index.ts';
import { trustedGateways } from '../trust/trust.ts';
import { appraiseRefused, appraiseRefusedAsked } from './appraise-refused.ts';
import { type KeptBlock, type KeptRefusal, keptRefusal } from './kept-refusals.ts';
import { grantPass } from './pass.ts';
import { strictness } from './strict-transport.ts';

type RefusedView = Extract<WarningView, { kind: 'refused' }>;

export async function viewWarning({ key }: Request<'warning/view'>): Promise<WarningView> {
  const refused = await keptRefusal(key);
  if (refused?.kind !== 'refused') return refused ? blockedView(refused) : { kind: 'gone' };
  return view(refused, await appraiseRefused(refused), (await companionAllowed()) ? 'asking' : 'not-allowed');
}

export async function viewAskedWarning({ key }: Request<'warning/asked'>, tabId: number): Promise<WarningView> {
  const refused = await keptRefusal(key);
  if (refused?.kind !== 'refused') return refused ? blockedView(refused) : { kind: 'gone' };
  const asked = await appraiseRefusedAsked(tabId, refused, key);
  return view(refused, asked?.appraisal ?? null, asked?.problem ?? 'asked');
}

function blockedView({ kind, url, tried }: KeptBlock): WarningView {
  return { kind, host: parseOrigin(url)?.host.value ?? '', url: openable(url), tried };
}

async function view(
  { url, refusal, wayOn }: KeptRefusal,
  appraisal: Appraisal | null,
  companion: RefusedView['companion'],
): Promise<RefusedView> {
  if (!appraisal) throw new RequestError('bad-message');
  const gateways = await trustedGateways().catch(() => []);
  const device = appraisal.device && (await findDevice(appraisal.device.id));
  const last = (appraisal.device && device && endpointOf(device, appraisal.device.id)?.last) ?? null;
  const missingOrigins = (await mayLookAt(appraisal.host)) ? [] : originsOf(appraisal.host);
  return {
    kind: 'refused',
    host: appraisal.host.value,
    port: appraisal.port,
    url: openable(url),
    refusal,
    wayOn: wayOn ? ((await strictness(appraisal.host)) ?? 'offered') : 'none',
    browser: TARGET,
    appraisal,
    last,
    gateways: gateways.map(({ id, name }) => ({ id, name })),
    missingOrigins,
    seesCertificates: await seesCertificates(),
    companion,
  };
}

/** @throws RequestError where nothing is kept about what was refused, or no tab asks. */
export async function continueToBrowser({ key }: Request<'warning/continue'>, tabId: number): Promise<null> {
  const refused = await keptRefusal(key);
  if (!refused) throw new RequestError('not-found');
  await grantPass(inTab(tabId), refused.url);
  await openUrl(tabId, openable(refused.url));
  return null;
}

export async function goBackFromWarning(_: Request<'warning/back'>, tabId: number): Promise<null> {
  await leavePage(inTab(tabId));
  return null;
}

/** Tries a site again from its first page: what was refused may open by now, or is refused anew. */
export async function openSite({ site }: Request<'warning/open'>, tabId: number): Promise<null> {
  if (!parseOrigin(site)) throw new RequestError('bad-message');
  await openUrl(inTab(tabId), `${new URL(site).origin}/`);
  return null;
}

/** @throws RequestError where the page that asks stands in no tab, which then cannot be meant. */
function inTab(tabId: number): number {
  if (tabId < 0) throw new RequestError('bad-message');
  return tabId;
}
