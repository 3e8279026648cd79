import { formatPairingLink, type GatewayRoot, inspectCertificate, narrowScope, readOffer, widestScope } from '../../core/index.ts';
import { type Answers, type GatewayView, MAX_PAIRING_BYTES, type Request, type ScopeChange } from '../../messages.ts';
import { changeGateway, pairedGateways } from '../../store/gateways.ts';
import { RequestError } from '../faults.ts';
import { fetchLocal } from '../fetch-local.ts';
import { judgeOpenPagesAgain } from '../show-page.ts';

export async function listGateways(): Promise<GatewayView[]> {
  return Promise.all((await pairedGateways()).map(viewGateway));
}

export async function renameGateway({ gateway, name }: { gateway: string; name: string }): Promise<GatewayView> {
  if (name.trim() === '') throw new RequestError('bad-message');
  return change(gateway, { name: name.trim() });
}

/** Never more than all that is local and the root's own constraints leave; all or nothing. */
export async function changeScope({ gateway, names, addresses }: Request<'gateway/scope'>): Promise<ScopeChange> {
  const paired = (await pairedGateways()).find(({ id }) => id === gateway);
  if (!paired) throw new RequestError('not-found');
  const { scope, refused } = narrowScope(widestScope(paired.root), names, addresses);
  const usable = refused.length === 0 && scope.names.length + scope.addresses.length > 0;
  return { view: usable ? await change(gateway, { scope }) : await viewGateway(paired), refused };
}

/** The address is one that this gateway was fetched from, or that the person says it can be fetched from: it is tried, so that the link works. */
export async function linkGateway({ gateway, url }: Request<'gateway/link'>): Promise<Answers['gateway/link']> {
  const paired = (await pairedGateways()).find(({ id }) => id === gateway);
  if (!paired) throw new RequestError('not-found');
  if (url === undefined) return { link: paired.from === undefined ? null : formatPairingLink({ name: paired.name, url: paired.from, spkiSha256: gateway }), problem: null };
  const fetched = await fetchLocal(url, MAX_PAIRING_BYTES);
  const found = fetched.ok ? await readOffer(fetched.bytes, Date.now(), MAX_PAIRING_BYTES) : null;
  if (!fetched.ok) return { link: null, problem: fetched.problem };
  if (!found?.ok || found.offer.codes.spkiSha256 !== gateway) return { link: null, problem: 'bad-status' };
  await changeGateway(gateway, { from: url });
  return { link: formatPairingLink({ name: paired.name, url, spkiSha256: gateway }), problem: null };
}

/** An unpaired gateway is kept until the next start, so that unpairing can be undone; it counts for nothing meanwhile. */
export async function unpairGateway({ gateway }: { gateway: string }): Promise<null> {
  await change(gateway, { removedAt: Date.now() });
  return null;
}

export async function restoreGateway({ gateway }: { gateway: string }): Promise<GatewayView> {
  return change(gateway, { removedAt: null });
}

/** A gateway for a list: nothing secret is in it, the codes serve to compare once more. */
export async function viewGateway({ id, name, root, scope, pairedAt, intermediates }: GatewayRoot): Promise<GatewayView> {
  const inspected = await inspectCertificate(root);
  if (!inspected.ok) throw new Error(`stored gateway root ${id} is unreadable: ${inspected.reason}`);
  const { subject, notAfter, sha256 } = inspected.certificate;
  return { id, name, subject, scope, pairedAt, notAfter, intermediates: intermediates.length, certificateSha256: sha256 };
}

async function change(id: string, what: Parameters<typeof changeGateway>[1]): Promise<GatewayView> {
  const view = await viewGateway(await changeGateway(id, what));
  await judgeOpenPagesAgain();
  return view;
}
