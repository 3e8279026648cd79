import { toPortable, checksumOf, type GatewayRoot } from '../../core/index.ts';
import type { GatewayView, Request, SyncView } from '../../protocol/index.ts';
import { addGateway } from '../../store/gateways.ts';
import { RequestError } from '../common/faults.ts';
import { viewGateway } from '../gateways/view-gateway.ts';
import { arrived, declineSynced } from './arrivals.ts';
import { carryPairings, switchSync, syncIsOn } from './offered-pairings.ts';

/** What waits, and how the pairings of this browser travel. Looking offers what is not offered yet. */
export async function viewSync(): Promise<SyncView> {
  if (!(await syncIsOn())) return { on: false };
  const now = Date.now();
  const [carriages, { arrivals, ignored }] = [await carryPairings(now), await arrived(now)];
  return {
    on: true,
    arrivals: await Promise.all(
      arrivals.map(async ({ gateway, namesake }) => ({
        ...(await viewGateway(gateway)),
        namesake: namesake?.name ?? null,
        digest: await digestOf(gateway),
      })),
    ),
    ignored: [...new Set(ignored)],
    short: carriages.flatMap(({ gateway: { name }, leftOut, state }) =>
      state === 'carried' && leftOut === 0 ? [] : [{ name, leftOut, state }],
    ),
  };
}

export async function turnSync({ on }: Request<'sync/switch'>): Promise<SyncView> {
  await switchSync(on);
  return viewSync();
}

const digestOf = (gateway: GatewayRoot): Promise<string> => checksumOf(toPortable(gateway));

/** The person compared and said yes: exactly what was shown is paired, whatever may have come since. */
export async function acceptSynced({ gateway: id, digest }: Request<'sync/accept'>): Promise<GatewayView> {
  const { arrivals } = await arrived(Date.now());
  const gateway = arrivals.find((arrival) => arrival.gateway.id === id)?.gateway;
  if (!gateway || (await digestOf(gateway)) !== digest) throw new RequestError('not-found');
  return viewGateway(await addGateway({ ...gateway, pairedAt: Date.now() }));
}

export async function refuseSynced({ gateway }: Request<'sync/decline'>): Promise<null> {
  await declineSynced(gateway);
  return null;
}
