/**
 * What everyone shares of the core: its types, and questions about hosts, observations, devices and scopes. What does
 * work by itself (examining, appraising, validating paths, pairing, anchors, transfer, evidence) is imported from its
 * room, so that a question about a host does not bring the reading of backups along. All of it is pure: no browser
 * object, no storage, no clock; it runs in Node as it is.
 */
export { fromBase64, toBase64 } from './encoding/bytes.ts';
export { addressSpace } from './net/address-space.ts';
export { hostPort, LOCAL_SUFFIXES, parseHost, parseOrigin, withoutFragment } from './net/host.ts';
export { localityOf } from './net/locality.ts';
export { readStrictTransport, type StrictTransport, strictnessOf } from './net/strict-transport.ts';
export type * from './net/types.ts';
export type { Certificate } from './x509/certificate/certificate.ts';
export { readLocalDeviceOid } from './x509/certificate/usage.ts';
export { sha256Hex } from './x509/keys/webcrypto.ts';
export type { RevocationAnswer, RevocationQuestion } from './x509/revocation/revocation-questions.ts';
export type { LearntRevocation } from './x509/revocation/revoked-for-good.ts';
export type * from './x509/types.ts';
export { widestScope } from './scope/constrained-scope.ts';
export { commonScope, narrowScope, withoutWildcards } from './scope/narrow-scope.ts';
export { inScope } from './scope/scope.ts';
export type * from './scope/types.ts';
export { compareTyped, isProof } from './gateways/codes.ts';
export { lookDistinct } from './gateways/look-of-names.ts';
export { sameSubject } from './gateways/root-problem.ts';
export { toPem } from './encoding/pem.ts';
export type * from './gateways/source-types.ts';
export type * from './gateways/types.ts';
export type * from './makers/types.ts';
export type * from './pairing/by-code/types.ts';
export type * from './pairing/types.ts';
export type * from './anchors/types.ts';
export type * from './transfer/backup/types.ts';
export { type Copies, copiesAfter, isKnownCopy, SPOILT } from './observation/copies.ts';
export {
  EMPTY_TAB,
  nextTab,
  shownDocument,
  type TabDocument,
  type TabEvent,
  type TabState,
  type Unproved,
  withDocument,
  withShown,
  withoutShown,
} from './observation/documents.ts';
export { mergeProbe } from './observation/merge-probe.ts';
export { deviceAddress, findObservation, observedByBrowser } from './observation/observation.ts';
export type * from './observation/probe-types.ts';
export type * from './observation/types.ts';
export type * from './examination/types.ts';
export type { ReasonCode } from './appraisal/reasons.ts';
export type * from './appraisal/types.ts';
export type * from './evidence/types.ts';
export type * from './signed/cbor/types.ts';
export type * from './signed/cose/types.ts';
export type * from './signed/jose/types.ts';
export type * from './signed/cmw/types.ts';
export type * from './evidence/token/types.ts';
export { type DeviceHistory, entriesToDrop, foldHistory } from './device/history.ts';
export { type DeviceAt, joinDevices, partEndpoint, type Parted } from './device/join.ts';
export { type KeySharing, type KeySighting, keySharing, namesToKeep } from './device/key-sharing.ts';
export { endpointOf, isCherished, memoryAt } from './device/pins.ts';
export { speaksFor, type SpeakingGateway } from './gateways/succession.ts';
export type * from './device/types.ts';
export { afterHold, afterLook, afterVisit } from './device/visit.ts';
export { httpsEndpoint, httpsPort, opensByHttps, spokeHttps, type UpgradeSetting } from './device/upgrade.ts';
export { guardPattern, type GuardRule, ruleChanges, upgradePattern } from './guard/guard-rules.ts';
export { type GuardInput, type GuardStep, guardStep, type HeldEndpoint, staysHeld } from './guard/guard-step.ts';
