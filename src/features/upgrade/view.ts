import { httpsEndpoint, spokeHttps } from '../../core/common.ts';
import type { TabView } from '../../protocol/index.ts';
import { findDevice } from '../../store/devices.ts';
import { trustedGateways } from '../trust/trust.ts';
import { isUnanswered } from './undone.ts';
import { toHttps } from './upgrade.ts';

/** Adds, of a page that came over http, that its device is known to answer over https. */
export async function withHttps(view: TabView, url: string): Promise<TabView> {
  if (view.kind !== 'judged' || view.appraisal.scheme !== 'http') return view;
  const endpoint = httpsEndpoint(view.appraisal.host, view.appraisal.port);
  const device = await findDevice(endpoint).catch(() => null);
  if (!device || !spokeHttps(device, endpoint, await trustedGateways())) return view;
  return { ...view, byHttps: { url: toHttps(url), unanswered: await isUnanswered(endpoint) } };
}
