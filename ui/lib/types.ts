import type {
  Answers,
  BackupView,
  FetchProblem,
  FollowedLink,
  GatewayView,
  LookedForRoots,
  MadeAnchor,
  MakerRead,
  ManagedView,
  PairedByCode,
  PairingView,
  PlaceProblem,
  ReadAddress,
  SyncView,
  RefusedView,
} from '../../src/protocol/index.ts';

/** What pages know of the core, taken from the message protocol so that no page imports the core. */
export type Appraisal = RefusedView['appraisal'];
export type Headline = Appraisal['headline'];
export type HeadlineKind = Headline['kind'];
export type ReasonCode = Headline['reasons'][number];
export type Finding = Appraisal['findings'][number];
export type Question = Finding['question'];
export type Answer = Finding['answer'];
/** `not-fetched`: nothing was had from that address. */
export type MakerProblem = Extract<MakerRead, { ok: false }>['problem'];
export type Evidence = Appraisal['evidence'][number];
export type UnreadArtefact = Appraisal['unread'][number];
export type EvidenceKind = Evidence['kind'];
export type EvidenceStep = Evidence['steps'][number];
export type { RevocationReason, RuleCode, RuleParams } from '../../src/protocol/index.ts';
export type CertificateFacts = NonNullable<Appraisal['certificate']>;
export type CertificateClass = NonNullable<Appraisal['certificateClass']>;
export type DeviceMemory = NonNullable<Appraisal['device']>;
export type Refusal = RefusedView['refusal'];
export type Scope = GatewayView['scope'];
export type ProofState = Answers['pairing/compare']['state'];
export type CodeExchangeProblem = Exclude<Extract<PairedByCode, { ok: false }>['problem'], FetchProblem>;
/** `nowhere`: something answered, and has no root in any of the usual places. */
export type SearchProblem = Extract<LookedForRoots, { ok: false }>['problem'] | PlaceProblem | 'nowhere';
export type Problem =
  | Extract<PairingView, { kind: 'problem' }>['problem']
  | CodeExchangeProblem
  | SearchProblem
  | Extract<FollowedLink | ReadAddress, { ok: false }>['problem'];
export type BrokenRule = NonNullable<Extract<PairingView, { kind: 'problem' }>['broken']>;
/** `not-seen`: there is no certificate that it could be made of. */
export type NoAnchorReason = Extract<MadeAnchor, { ok: false }>['problem'] | 'not-seen';
/** `not-vouched`, `not-covered`: whatever the browser did, the files have nothing to do with it. */
export type Outcome = Answers['anchor/try']['outcome'] | 'not-vouched' | 'not-covered';
export type ProfileRemark = Appraisal['advice'][number];
export type BackupPreview = Extract<BackupView, { kind: 'contents' }>;
export type BackupProblem = Extract<BackupView, { kind: 'problem' }>['problem'];
export type Fate = BackupPreview['gateways'][number]['fate'];
export type MakerFate = BackupPreview['makers'][number]['fate'];
export type DeviceFate = BackupPreview['devices'][number]['fate'];
export type ManagedProblem = ManagedView['bad'][number]['problem'];
type SyncOn = Extract<SyncView, { on: true }>;
export type SyncArrival = SyncOn['arrivals'][number];
export type SyncProblem = SyncOn['ignored'][number];
export type Short = SyncOn['short'][number];
