import { type BrowserRefusal, parseOrigin } from '../../core/index.ts';
import type { WarningView } from '../../messages.ts';
import { mayLookAt, originsOf } from '../../platform/permissions.ts';
import { seesCertificates } from '../../platform/sight.ts';
import { leavePage, openUrl } from '../../platform/tabs.ts';
import { findDevice } from '../../store/devices.ts';
import { RequestError } from '../faults.ts';
import { grantPass } from '../pass.ts';
import { judgeRefused } from '../refused-page.ts';
import { trustedGateways } from '../trust.ts';
import { readRefusal } from './refusal.ts';

export async function viewWarning({ url, refusal: text }: { url: string; refusal?: string | undefined }): Promise<WarningView> {
  const refusal: BrowserRefusal = readRefusal(text);
  const judgement = await judgeRefused(url, refusal);
  if (!judgement) throw new RequestError('bad-message');
  const gateways = await trustedGateways().catch(() => []);
  const last = (judgement.device && (await findDevice(judgement.device.id))?.last) ?? null;
  const missingOrigins = (await mayLookAt(judgement.host)) ? [] : originsOf(judgement.host);
  return { host: judgement.host.value, port: judgement.port, url, refusal, judgement, last, gateways: gateways.map(({ id, name }) => ({ id, name })), missingOrigins, seesCertificates: await seesCertificates() };
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
