import * as v from 'valibot';
import { companionRequests } from '../../companion/protocol/requests.ts';
import type { CompanionAnswer } from '../../companion/protocol/types.ts';
import type { ProofState } from '../core/gateways/types.ts';
import type { Appraisal } from '../core/appraisal/types.ts';
import type {
  AnchorMaterial,
  AnchorView,
  DeviceView,
  Fault,
  GatewayView,
  PairingView,
  SetupView,
  TabView,
  TryOutcome,
  WarningView,
} from './views.ts';

export type * from './views.ts';
export type { RevocationReason, RuleCode, RuleParams } from '../core/x509/types.ts';

/**
 * The one protocol between our pages and the background. Requests are checked against these schemas on arrival;
 * answers are typed by `Answers`. Pages never import the core: what they know of it comes through these types.
 */

const id = v.pipe(v.string(), v.maxLength(300));
const label = v.pipe(v.string(), v.maxLength(80));
/** No browser opens a longer address (Chromium's limit), so none is too long to be told about, or to be left. */
const url = v.pipe(v.string(), v.maxLength(2 * 1024 * 1024));
const tabId = v.pipe(v.number(), v.integer());
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** The channel on which the background and pages hear each other that share its storage. */
export const HERE = 'latchkey-here';

/** At most 2 MiB of pairing material reaches the background; pages refuse larger files before reading them. */
export const MAX_PAIRING_BYTES = 2 * 1024 * 1024;

/** Pages refuse a larger file before reading it. Characters of the text; a backup is ASCII but for names. */
export const MAX_BACKUP_LENGTH = 5 * 1024 * 1024;

const part = v.pipe(v.string(), v.maxLength(300));
/** Base64 of pairing material. */
const material = v.pipe(v.string(), v.maxLength(Math.ceil(MAX_PAIRING_BYTES / 3) * 4 + 4));
const parts = v.pipe(v.array(part), v.maxLength(200), v.readonly());
/** Base64 of a certificate that we made. */
const der = v.pipe(v.string(), v.base64(), v.maxLength(100_000));
const pair = v.object({
  label: part,
  scopeRoot: der,
  cross: der,
  scope: v.object({ names: parts, addresses: parts, until: v.number() }),
  leftOut: parts,
});
/** What our warning page was opened with: why, and where the browser had connected to if it said. */
const refused = {
  url,
  refusal: v.optional(v.pipe(v.string(), v.maxLength(40))),
  at: v.optional(v.pipe(v.string(), v.maxLength(60))),
} as const;
const anchored = { of: v.picklist(['gateway', 'device']), id } as const;

export const requests = {
  /** What the popup shows for a tab. */
  'tab/view': v.object({ tabId, url }),
  /** "Yes, this is mine": pins the key that was seen at this device. Also accepts a changed key. */
  'device/remember': v.object({ device: id, spkiSha256: hash }),
  'device/rename': v.object({ device: id, label }),
  'device/forget': v.object({ device: id }),
  'device/restore': v.object({ device: id }),
  'device/list': v.object({}),
  /** How many saved entries could not be read and were set aside. */
  'device/set-aside': v.object({}),
  'gateway/list': v.object({}),
  'gateway/rename': v.object({ gateway: id, name: label }),
  'gateway/unpair': v.object({ gateway: id }),
  'gateway/restore': v.object({ gateway: id }),
  /** A file's bytes, or pasted text as UTF-8. */
  'pairing/read': v.object({ source: v.picklist(['file', 'paste']), bytes: material }),
  /**
   * What the desk fetched from an address. It counts as proved where the person, or the link, brought the SHA-256 that
   * it has.
   */
  'pairing/take': v.object({
    url,
    bytes: material,
    proof: v.optional(v.object({ by: v.picklist(['hash', 'link']), sha256: hash })),
    name: v.optional(label),
  }),
  /** What `pairWithCode` gave, from the pairing page alone. The offer that comes of it needs no comparison. */
  'pairing/proved': v.object({ bytes: material }),
  /** `typed`: hex digits; `state` never says what is missing. */
  'pairing/compare': v.object({ offer: id, typed: v.pipe(v.string(), v.maxLength(1000)) }),
  /** `typed`: null where nothing is to be compared, and only there (`proved` in `PairingView`). */
  'pairing/confirm': v.object({ offer: id, typed: v.nullable(v.pipe(v.string(), v.maxLength(1000))), name: label }),
  /** What the warning page knows about the address it stands in for. */
  'warning/view': v.object(refused),
  /** The same once the companion has asked the device itself. */
  'warning/asked': v.object({ tabId, ...refused }),
  /** Let the browser show its own warning once for this tab and host, then go there. */
  'warning/continue': v.object({ tabId, url }),
  /** Leave the warning page for where the person came from; the background knows how each browser keeps history. */
  'warning/back': v.object({ tabId, url }),
  'setup/view': v.object({}),
  /** Whether the companion is there; starts it. */
  'companion/hello': v.object({}),
  'companion/browse': companionRequests.browse,
  'companion/stores': companionRequests['anchors/stores'],
  'companion/install': companionRequests['anchors/install'],
  'companion/remove': companionRequests['anchors/remove'],
  /** What was made to stop the browser's warning for a gateway, or for one device. */
  'anchor/view': v.object(anchored),
  /** What a new pair is to be made of. A device's certificate is taken from the tab in which it was seen last. */
  'anchor/material': v.object({ ...anchored, tabId: v.optional(tabId) }),
  /** Keeps a pair that `makeAnchor` made; the one before becomes an older one. */
  'anchor/keep': v.object({ ...anchored, pair }),
  /** The person took an older pair out of the browser. */
  'anchor/removed': v.object({ ...anchored, label }),
  /** Opens an address in a tab of its own, and says whether the browser warned. */
  'anchor/try': v.object({ url }),
  /** A page changed pairings or memory itself, with keep.js: what is held in memory no longer counts. */
  'kept/changed': v.object({}),
  /** Has the background say the token where only pages hear it that share its storage. */
  'kept/here': v.object({ token: id }),
} as const;

export type RequestName = keyof typeof requests;
export type Request<N extends RequestName> = v.InferOutput<(typeof requests)[N]>;

export interface Answers {
  'tab/view': TabView;
  'device/remember': DeviceView;
  'device/rename': DeviceView;
  'device/forget': null;
  'device/restore': DeviceView;
  'device/list': readonly DeviceView[];
  'device/set-aside': number;
  'gateway/list': readonly GatewayView[];
  'gateway/rename': GatewayView;
  'gateway/unpair': null;
  'gateway/restore': GatewayView;
  'pairing/read': PairingView;
  'pairing/take': PairingView;
  'pairing/proved': PairingView;
  'pairing/compare': { readonly state: ProofState };
  'pairing/confirm': GatewayView;
  'warning/view': WarningView;
  'warning/asked': WarningView;
  'warning/continue': null;
  'warning/back': null;
  'setup/view': SetupView;
  'companion/hello': CompanionAnswer<'hello'>;
  'companion/browse': CompanionAnswer<'browse'>;
  'companion/stores': CompanionAnswer<'anchors/stores'>;
  'companion/install': CompanionAnswer<'anchors/install'>;
  'companion/remove': CompanionAnswer<'anchors/remove'>;
  'anchor/view': AnchorView;
  'anchor/material': AnchorMaterial | null;
  'anchor/keep': AnchorView;
  'anchor/removed': AnchorView;
  /** `path`: whether a paired gateway vouches for what was seen, null where no certificate was. */
  'anchor/try': { readonly outcome: TryOutcome; readonly path: Appraisal['findings'][number]['answer'] | null };
  'kept/changed': null;
  'kept/here': null;
}

export type Reply<N extends RequestName> =
  { readonly ok: true; readonly value: Answers[N] } | { readonly ok: false; readonly fault: Fault };

export interface Envelope<N extends RequestName = RequestName> {
  readonly name: N;
  readonly request: Request<N>;
}
