import type { Answers, FetchProblem, GatewayView, OfferView, PairedByCode, PairingView, WarningView } from '../../src/messages.ts';

/** What pages know of the core, taken from the message protocol so that no page imports the core. */
export type Judgement = WarningView['judgement'];
export type Verdict = Judgement['verdict'];
export type VerdictKind = Verdict['kind'];
export type ReasonCode = Verdict['reasons'][number];
export type Check = Judgement['checks'][number];
export type CheckCode = Check['code'];
export type CheckAnswer = Check['answer'];
export type Certificate = NonNullable<Judgement['certificate']>;
export type CertificateClass = NonNullable<Judgement['certificateClass']>;
export type DeviceMemory = NonNullable<Judgement['device']>;
export type Refusal = WarningView['refusal'];
export type Scope = GatewayView['scope'];
export type ProofState = Answers['pairing/compare']['state'];
export type CodeProblem = Exclude<Extract<PairedByCode, { ok: false }>['problem'], FetchProblem>;
export type Problem = Extract<PairingView, { kind: 'problem' }>['problem'] | CodeProblem;
export type AnchorProblem = NonNullable<Answers['anchor/make']['problem']>;
export type Outcome = Answers['anchor/try']['outcome'];
export type Offer = OfferView;
