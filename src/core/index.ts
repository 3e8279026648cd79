/** The public surface of the core: pure, no browser object, no storage, no clock; runs in Node as it is. */
export type * from './net/types.ts';
export type * from './x509/types.ts';
export type * from './gateways/types.ts';
export type * from './gateways/source-types.ts';
export type * from './pairing/types.ts';
export type * from './scope/types.ts';
export type * from './pairing/by-code/types.ts';
export type * from './observation/types.ts';
export type * from './observation/probe-types.ts';
export { deviceAddress, findObservation, observedByBrowser } from './observation/observation.ts';
export { mergeProbe } from './observation/merge-probe.ts';
export type * from './appraisal/types.ts';
export type * from './examination/types.ts';
export type { ReasonCode } from './appraisal/reasons.ts';
export { inspectCertificate } from './x509/describe/inspect.ts';
export type { Certificate } from './x509/certificate/certificate.ts';
export { validatePath } from './x509/path/validate-path.ts';
export { appraise, type AppraisalInput } from './appraisal/appraise.ts';
export { KnownIssuers } from './x509/path/known-issuers.ts';
export { StaticKeys } from './x509/keys/static-keys.ts';
export { ExaminationCache } from './examination/cache.ts';
export { localityOf } from './net/locality.ts';
export { addressSpace } from './net/address-space.ts';
export { hostPort, parseHost, parseOrigin } from './net/host.ts';
export { readOffer } from './gateways/offer.ts';
export { formatPairingLink, type PairingLink, parsePairingLink } from './pairing/pairing-link.ts';
export { readTypedAddress } from './pairing/typed-address.ts';
export { knownPlaces } from './pairing/known-places.ts';
export { combineAnswers } from './gateways/combine.ts';
export { rootChange } from './gateways/root-change.ts';
export { profileRemarks } from './gateways/profile-remarks.ts';
export { compareTyped } from './gateways/codes.ts';
export { seenOnOtherDevices } from './device/key-sharing.ts';
export { LOCAL_SUFFIXES } from './net/local-names.ts';
export { examine } from './examination/examine.ts';
export {
  type AnswerDates,
  datesOfAnswer,
  type RevocationQuestion,
  revocationQuestions,
} from './x509/revocation/revocation-questions.ts';
export type * from './anchors/types.ts';
export { makeDeviceAnchor } from './anchors/device-anchor.ts';
export { makeGatewayAnchor } from './anchors/gateway-anchor.ts';
export { pairProblem } from './anchors/check-pair.ts';
export { inScope } from './scope/scope.ts';
export { widestScope } from './scope/constrained-scope.ts';
export { checksumOf } from './transfer/backup/canonical.ts';
export { carry } from './transfer/portable.ts';
export { commonScope } from './scope/narrow-scope.ts';
export { narrowScope } from './scope/narrow-scope.ts';
export { withoutWildcards } from './scope/narrow-scope.ts';
export { fromBase64, toBase64, toPem } from './gateways/pem.ts';
export { continuePairing, finishPairing, startPairing } from './pairing/by-code/client.ts';
export { readCode } from './pairing/by-code/messages.ts';
export { pairingPlace } from './pairing/by-code/client.ts';
export { MAX_ANSWER_BYTES, MAX_CERTIFICATES_BYTES } from './pairing/by-code/messages.ts';
export type * from './transfer/backup/types.ts';
export { readBackup } from './transfer/backup/read.ts';
export { writeBackup } from './transfer/backup/write.ts';
export { isSyncKey, readSyncItem, type SyncItem, syncKey, writeSyncItem } from './transfer/sync-item.ts';
export { type ManagedRead, MAX_MANAGED, readManaged } from './transfer/policy.ts';
export { readLocalDeviceOid } from './x509/certificate/usage.ts';
export { sameSubject } from './gateways/root-problem.ts';
