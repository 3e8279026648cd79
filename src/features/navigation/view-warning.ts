import { type BrowserRefusal, type Judgement, parseOrigin } from '../../core/index.ts';
import type { Request, WarningView } from '../../protocol/index.ts';
import { companionAllowed } from '../../platform/companion.ts';
import { mayLookAt, originsOf } from '../../platform/permissions.ts';
import { seesCertificates } from '../../platform/certificate-access.ts';
import { leavePage, openUrl } from '../../platform/tabs.ts';
import { findDevice } from '../../store/devices.ts';
import { RequestError } from '../common/faults.ts';
import { grantPass, judgeRefused, judgeRefusedAsked, readRefusal } from './refused-page.ts';
import { trustedGateways } from '../trust/trust.ts';

export async function viewWarning({ url, refusal: text, at }: Request<'warning/view'>): Promise<WarningView> {
  const refusal = readRefusal(text);
  return view(
    url,
    refusal,
    await judgeRefused({ url, refusal, address: at ?? null }),
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
  const asked = await judgeRefusedAsked(tabId, { url, refusal, address: at ?? null });
  return view(url, refusal, asked?.judgement ?? null, asked?.problem ?? 'asked');
}

async function view(
  url: string,
  refusal: BrowserRefusal,
  judgement: Judgement | null,
  companion: WarningView['companion'],
): Promise<WarningView> {
  if (!judgement) throw new RequestError('bad-message');
  const gateways = await trustedGateways().catch(() => []);
  const last = (judgement.device && (await findDevice(judgement.device.id))?.last) ?? null;
  const missingOrigins = (await mayLookAt(judgement.host)) ? [] : originsOf(judgement.host);
  return {
    host: judgement.host.value,
    port: judgement.port,
    url,
    refusal,
    judgement,
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
