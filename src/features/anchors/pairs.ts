import {
  findObservation,
  fromBase64,
  type Host,
  inspectCertificate,
  parseHost,
  type Scope,
  toBase64,
} from '../../core/index.ts';
import type { AnchorMaterial, AnchorView, Request } from '../../protocol/index.ts';
import { TARGET } from '../../platform/api.ts';
import type { AnchorRecord, DeviceRecord, GatewayRecord } from '../../store/database.ts';
import { changeDevice, findDevice, knownDevices } from '../../store/devices.ts';
import { changeGateway, pairedGateways } from '../../store/gateways.ts';
import { RequestError } from '../common/faults.ts';
import { managedGateways } from '../trust/managed.ts';
import { observationsOfTab } from '../navigation/tab-observations.ts';

type Anchored = Request<'anchor/view'>;

/** What a pair is made for, as it is stored. */
type Subject =
  | { readonly of: 'gateway'; readonly record: GatewayRecord }
  | { readonly of: 'device'; readonly record: DeviceRecord; readonly host: Host };

export async function viewAnchor(asked: Anchored): Promise<AnchorView> {
  return viewOf(await subjectOf(asked));
}

export async function anchorMaterial({ tabId, ...asked }: Request<'anchor/material'>): Promise<AnchorMaterial | null> {
  const subject = await subjectOf(asked);
  if (subject.of === 'gateway')
    return {
      of: 'gateway',
      name: subject.record.name,
      root: toBase64(subject.record.root),
      scope: subject.record.scope,
    };
  const leaf = await leafOf(subject.record, tabId ?? -1);
  return leaf && { of: 'device', name: nameOf(subject), leaf: toBase64(leaf), host: subject.host.value };
}

/** The pair before becomes an older one, so that the person is told to take it out of the browser. */
export async function keepAnchor({ pair, ...asked }: Request<'anchor/keep'>): Promise<AnchorView> {
  const subject = await subjectOf(asked);
  const [scopeRoot, cross] = [fromBase64(pair.scopeRoot), fromBase64(pair.cross)];
  if (!scopeRoot || !cross) throw new RequestError('bad-message');
  return viewOf(await keep(subject, [{ ...pair, scopeRoot, cross, madeAt: Date.now() }, ...anchorsOf(subject)]));
}

export async function anchorRemoved({ label, ...asked }: Request<'anchor/removed'>): Promise<AnchorView> {
  const subject = await subjectOf(asked);
  return viewOf(
    await keep(
      subject,
      anchorsOf(subject).filter((pair, i) => i === 0 || pair.label !== label),
    ),
  );
}

/** The certificate that this very tab showed, and only where the person called that key theirs. */
async function leafOf(device: DeviceRecord, tabId: number): Promise<Uint8Array | null> {
  const leaf = findObservation((await observationsOfTab(tabId))?.observations ?? [], 'certificate')?.leaf;
  const inspected = leaf && (await inspectCertificate(leaf));
  return leaf && inspected?.ok && inspected.certificate.spkiSha256 === device.spkiSha256 && device.pinned === 'person'
    ? leaf
    : null;
}

async function subjectOf({ of, id }: Anchored): Promise<Subject> {
  if (of === 'gateway') {
    const gateway = (await pairedGateways()).find((each) => each.id === id);
    if (gateway) return { of, record: gateway };
    if ((await managedGateways()).some((each) => each.id === id)) throw new RequestError('managed');
  } else {
    const device = await findDevice(id);
    const host = device && parseHost(device.host);
    if (device && host) return { of, record: device, host };
  }
  throw new RequestError('not-found');
}

async function keep(subject: Subject, anchors: readonly AnchorRecord[]): Promise<Subject> {
  if (subject.of === 'gateway') return { ...subject, record: await changeGateway(subject.record.id, { anchors }) };
  return { ...subject, record: await changeDevice(subject.record.id, (before) => ({ ...before, anchors })) };
}

const nameOf = (subject: Subject): string =>
  subject.of === 'gateway' ? subject.record.name : (subject.record.label ?? subject.record.host);
const anchorsOf = ({ record }: Subject): readonly AnchorRecord[] => record.anchors ?? [];

async function viewOf(subject: Subject): Promise<AnchorView> {
  const [pair, ...older] = anchorsOf(subject);
  return {
    name: nameOf(subject),
    browser: TARGET,
    scope: subject.of === 'gateway' ? subject.record.scope : scopeOf(subject.host, pair),
    pair: pair
      ? {
          label: pair.label,
          madeAt: pair.madeAt,
          scope: pair.scope,
          leftOut: pair.leftOut,
          scopeRoot: toBase64(pair.scopeRoot),
          cross: toBase64(pair.cross),
        }
      : null,
    root: subject.of === 'gateway' ? toBase64(subject.record.root) : null,
    older: older.map(({ label, madeAt }) => ({ label, madeAt })),
    addresses: subject.of === 'gateway' ? await addressesOf(subject.record) : [`https://${subject.record.id}/`],
  };
}

function scopeOf(host: Host, pair: AnchorRecord | undefined): Scope {
  const until = pair?.scope.until ?? Number.MAX_SAFE_INTEGER;
  return host.kind === 'dns'
    ? { names: [host.value], addresses: [], until }
    : { names: [], addresses: [`${host.value}/${host.value.includes(':') ? '128' : '32'}`], until };
}

/** Devices that this gateway has vouched for, the last seen first. */
async function addressesOf({ id }: GatewayRecord): Promise<string[]> {
  const devices = await knownDevices();
  return devices
    .filter(({ pinned, pinnedBy }) => pinned === 'gateway' && pinnedBy === id)
    .map((device) => `https://${device.id}/`);
}
