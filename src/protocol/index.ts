import type { AnchorAnswers } from './anchors.ts';
import type { AuditAnswers } from './audit.ts';
import type { backgroundRequests } from './background-requests.ts';
import type { CompanionPageAnswers } from './companion.ts';
import type { DeviceAnswers } from './devices.ts';
import type { EndingAnswers } from './ending.ts';
import type { EvidenceAnswers } from './evidence.ts';
import type { Fault } from './faults.ts';
import type { GatewayAnswers } from './gateways.ts';
import type { GuardAnswers } from './guard.ts';
import type { MatterAnswers } from './matter.ts';
import type { NavigationAnswers } from './navigation.ts';
import type { pageRequests } from './page-requests.ts';
import type { PairingAnswers } from './pairing.ts';
import type { PasswordAnswers } from './password-field.ts';
import type { SetupAnswers } from './setup.ts';
import type { Accepted } from './shape.ts';
import type { StorageAnswers } from './storage.ts';
import type { TransferAnswers } from './transfer.ts';
import type { UpgradeAnswers } from './upgrade.ts';

export type * from './anchors.ts';
export type * from './audit.ts';
export type * from './companion.ts';
export type * from './devices.ts';
export type * from './ending.ts';
export type * from './evidence.ts';
export type * from './faults.ts';
export type * from './gateways.ts';
export type * from './guard.ts';
export type { RevocationReason, RuleCode, RuleParams } from '../core/x509/types.ts';
export type * from './matter.ts';
export type * from './navigation.ts';
export type * from './pairing.ts';
export type * from './password-field.ts';
export type * from './setup.ts';
export type * from './transfer.ts';
export type * from './upgrade.ts';

/**
 * The one protocol between our pages and whoever does what they ask. Each request has a name, a schema that it is
 * checked against on arrival, and an answer or a fault; they stand by feature in the files of this folder. Which of two
 * lists a request is in says where the work is done (./routes.ts says why); who asks does not see that. Everything is
 * plain JSON, bytes in base64. Pages never import the core: what they know of it comes through these types.
 */
type Schemas = typeof backgroundRequests & typeof pageRequests;

export type BackgroundRequestName = keyof typeof backgroundRequests;
export type PageRequestName = keyof typeof pageRequests;
export type RequestName = BackgroundRequestName | PageRequestName;
export type Request<N extends RequestName> = Accepted<Schemas[N]>;

/** What each request is answered with, where there is no fault. */
export interface Answers
  extends
    NavigationAnswers,
    DeviceAnswers,
    GatewayAnswers,
    PairingAnswers,
    PasswordAnswers,
    AnchorAnswers,
    TransferAnswers,
    AuditAnswers,
    EndingAnswers,
    EvidenceAnswers,
    MatterAnswers,
    GuardAnswers,
    UpgradeAnswers,
    SetupAnswers,
    CompanionPageAnswers,
    StorageAnswers {}

export type Reply<N extends RequestName> =
  { readonly ok: true; readonly value: Answers[N] } | { readonly ok: false; readonly fault: Fault };

/**
 * Who does the work of these requests. `askingTab` is the tab in which the page stands that asks, as the browser says;
 * -1 for one that stands in none, such as the popup.
 */
export type Handlers<N extends RequestName> = {
  readonly [K in N]: (request: Request<K>, askingTab: number) => Promise<Answers[K]>;
};

/** A request on its way. */
export interface Envelope<N extends RequestName = RequestName> {
  readonly name: N;
  readonly request: Request<N>;
}
