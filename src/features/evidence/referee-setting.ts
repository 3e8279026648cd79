import { localityOf, parseOrigin } from '../../core/common.ts';
import type { RefereeProblem, RefereeSet, RefereeView, Request } from '../../protocol/index.ts';
import { changeGateway, type GatewayRecord, pairedGateways } from '../../store/gateways.ts';
import { forgetAllEvidence, noteDecision, RequestError } from '../common/index.ts';
import { askReferee } from './referee.ts';

/** Where a gateway is asked about keys, or could be. @throws RequestError `not-found`; DatabaseError */
export async function viewReferee({ gateway }: Request<'referee/view'>): Promise<RefereeView> {
  return viewOf(await paired(gateway));
}

/**
 * From now on this gateway is asked there, or no more. Asking it about its own name shows at once whether what it says
 * can be believed; it is kept either way, since the browser may come to see more.
 * @throws RequestError `not-found`; DatabaseError
 */
export async function setReferee({ gateway, address }: Request<'referee/set'>): Promise<RefereeSet> {
  if (address === null) {
    const record = await changeGateway(gateway, { referee: undefined });
    await forgetAllEvidence();
    await noteDecision('gateway-not-asked', record.name, { gateway });
    return { view: viewOf(record), problem: null };
  }
  const before = await paired(gateway);
  const read = readAddress(address);
  if (!read.ok) return { view: viewOf(before), problem: read.problem };
  const record = await changeGateway(gateway, { referee: read.origin });
  await forgetAllEvidence();
  await noteDecision('gateway-asked-at', record.name, { gateway, address: read.origin });
  return { view: viewOf(record), problem: await problemAt(record, read.origin) };
}

async function problemAt({ id }: GatewayRecord, origin: string): Promise<RefereeProblem | null> {
  const host = parseOrigin(origin)?.host;
  const name = host?.kind === 'dns' ? host : ({ kind: 'dns', value: 'localhost' } as const);
  const answer = await askReferee(origin, name);
  if (!answer.ok) return answer.problem;
  return answer.confirmedBy === id ? null : 'not-confirmed';
}

type ReadAddress =
  { readonly ok: true; readonly origin: string } | { readonly ok: false; readonly problem: 'bad-url' | 'not-local' };

/** `router.local`, with a port or `https://` or both. */
function readAddress(text: string): ReadAddress {
  const url = /^https:\/\//i.test(text.trim()) ? text.trim() : `https://${text.trim()}`;
  const at = parseOrigin(url);
  const { origin, pathname, search, hash, username } = URL.canParse(url) ? new URL(url) : new URL('https://x/y');
  if (at?.scheme !== 'https' || pathname !== '/' || search + hash + username !== '')
    return { ok: false, problem: 'bad-url' };
  return localityOf(at.host, null).local ? { ok: true, origin } : { ok: false, problem: 'not-local' };
}

/** Where its root came from is a good guess at where it answers. */
function viewOf({ referee, from }: GatewayRecord): RefereeView {
  const host = from !== undefined && URL.canParse(from) ? new URL(from).hostname : null;
  return { address: referee ?? null, suggested: host === null ? null : `https://${host}` };
}

async function paired(gateway: string): Promise<GatewayRecord> {
  const record = (await pairedGateways()).find(({ id }) => id === gateway);
  if (!record) throw new RequestError('not-found');
  return record;
}
