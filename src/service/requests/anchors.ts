import { find, type Host, inspectCertificate, makeDeviceAnchor, makeGatewayAnchor, parseHost, type Scope, toBase64 } from '../../core/index.ts';
import type { Answers, AnchorView, Request } from '../../messages.ts';
import { TARGET } from '../../platform/target.ts';
import type { AnchorRecord, DeviceRecord, GatewayRecord } from '../../store/database.ts';
import { changeDevice, findDevice, knownDevices } from '../../store/devices.ts';
import { changeGateway, pairedGateways } from '../../store/gateways.ts';
import { RequestError } from '../faults.ts';
import { tabEvidence } from '../tab-evidence.ts';

type Anchored = Request<'anchor/view'>;

/** What a pair is made for, as it is stored. */
type Subject = { readonly of: 'gateway'; readonly record: GatewayRecord } | { readonly of: 'device'; readonly record: DeviceRecord; readonly host: Host };

export async function viewAnchor(asked: Anchored): Promise<AnchorView> {
  return viewOf(await subjectOf(asked));
}

/** The pair before becomes an older one, so that the person is told to take it out of the browser. */
export async function makeAnchor({ tabId, ...asked }: Request<'anchor/make'>): Promise<Answers['anchor/make']> {
  const subject = await subjectOf(asked);
  const now = Date.now();
  const made = subject.of === 'gateway'
    ? await makeGatewayAnchor(subject.record.root, subject.record.scope, subject.record.name, now)
    : await deviceAnchor(subject.record, subject.host, tabId ?? -1, now);
  if (!made.ok) return { problem: made.problem, view: await viewOf(subject) };
  const anchors = [{ ...made.pair, madeAt: now }, ...anchorsOf(subject)];
  return { problem: null, view: await viewOf(await keep(subject, anchors)) };
}

export async function anchorRemoved({ label, ...asked }: Request<'anchor/removed'>): Promise<AnchorView> {
  const subject = await subjectOf(asked);
  return viewOf(await keep(subject, anchorsOf(subject).filter((pair, i) => i === 0 || pair.label !== label)));
}

/** Of the certificate that this very tab showed, and only where the person called that key theirs. */
async function deviceAnchor(device: DeviceRecord, host: Host, tabId: number, now: number) {
  const leaf = find((await tabEvidence(tabId))?.evidence ?? [], 'certificate')?.leaf;
  const inspected = leaf && (await inspectCertificate(leaf));
  if (!leaf || !inspected?.ok || inspected.certificate.spkiSha256 !== device.spkiSha256 || device.pinned !== 'person') return { ok: false, problem: 'not-seen' } as const;
  return makeDeviceAnchor(leaf, host, device.label ?? device.host, now);
}

async function subjectOf({ of, id }: Anchored): Promise<Subject> {
  if (of === 'gateway') {
    const gateway = (await pairedGateways()).find((each) => each.id === id);
    if (gateway) return { of, record: gateway };
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

const anchorsOf = ({ record }: Subject): readonly AnchorRecord[] => record.anchors ?? [];

async function viewOf(subject: Subject): Promise<AnchorView> {
  const [pair, ...older] = anchorsOf(subject);
  return {
    name: subject.of === 'gateway' ? subject.record.name : (subject.record.label ?? subject.record.host),
    browser: TARGET,
    scope: subject.of === 'gateway' ? subject.record.scope : scopeOf(subject.host, pair),
    pair: pair ? { label: pair.label, madeAt: pair.madeAt, scope: pair.scope, leftOut: pair.leftOut, scopeRoot: toBase64(pair.scopeRoot), cross: toBase64(pair.cross) } : null,
    root: subject.of === 'gateway' ? toBase64(subject.record.root) : null,
    older: older.map(({ label, madeAt }) => ({ label, madeAt })),
    addresses: subject.of === 'gateway' ? await addressesOf(subject.record) : [`https://${subject.record.id}/`],
  };
}

function scopeOf(host: Host, pair: AnchorRecord | undefined): Scope {
  const until = pair?.scope.until ?? Number.MAX_SAFE_INTEGER;
  return host.kind === 'dns' ? { names: [host.value], addresses: [], until } : { names: [], addresses: [`${host.value}/${host.value.includes(':') ? '128' : '32'}`], until };
}

/** Devices that this gateway has vouched for, the last seen first. */
async function addressesOf({ id }: GatewayRecord): Promise<string[]> {
  const devices = await knownDevices();
  return devices.filter(({ pinned, pinnedBy }) => pinned === 'gateway' && pinnedBy === id).map((device) => `https://${device.id}/`);
}
