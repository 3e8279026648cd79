import { type BrowserRefusal, type Appraisal, parseOrigin } from '../../core/index.ts';
import type { Request, WarningView } from '../../protocol/index.ts';
import { companionAllowed } from '../../platform/companion.ts';
import { mayLookAt, originsOf } from '../../platform/permissions.ts';
import { seesCertificates } from '../../platform/certificate-access.ts';
import { leavePage, openUrl } from '../../platform/tabs.ts';
import { findDevice } from '../../store/devices.ts';
import { RequestError } from '../common/faults.ts';
import { grantPass, appraiseRefused, appraiseRefusedAsked, readRefusal } from './refused-page.ts';
import { trustedGateways } from '../trust/trust.ts';

export async function viewWarning({ url, refusal: text, at }: Request<'warning/view'>): Promise<WarningView> {
  const refusal = readRefusal(text);
  return view(
    url,
    refusal,
    await appraiseRefused({ url, refusal, address: at ?? null }),
    (await companionAllowed()) ? 'asking' : 'not-allowed',
  );
}

export async function viewAskedWarning({
  tabId,
  url,
  refusal: text,
  at,
}: Request<'warning/asked'>): Promise<WarningView> {
  const refusal = readRefusal(text);
  const asked = await appraiseRefusedAsked(tabId, { url, refusal, address: at ?? null });
  return view(url, refusal, asked?.appraisal ?? null, asked?.problem ?? 'asked');
}

async function view(
  url: string,
  refusal: BrowserRefusal,
  appraisal: Appraisal | null,
  companion: WarningView['companion'],
): Promise<WarningView> {
  if (!appraisal) throw new RequestError('bad-message');
  const gateways = await trustedGateways().catch(() => []);
  const last = (appraisal.device && (await findDevice(appraisal.device.id))?.last) ?? null;
  const missingOrigins = (await mayLookAt(appraisal.host)) ? [] : originsOf(appraisal.host);
  return {
    host: appraisal.host.value,
    port: appraisal.port,
    url,
    refusal,
    appraisal,
    last,
    gateways: gateways.map(({ id, name }) => ({ id, name })),
    missingOrigins,
    seesCertificates: await seesCertificates(),
    companion,
  };
}

export async function continueToBrowser({ tabId, url }: { tabId: number; url: string }): Promise<null> {
  if (!parseOrigin(url)) throw new RequestError('bad-message');
  await grantPass(tabId, url);
  await openUrl(tabId, url);
  return null;
}

export async function goBackFromWarning({ tabId }: { tabId: number }): Promise<null> {
  await leavePage(tabId);
  return null;
}
