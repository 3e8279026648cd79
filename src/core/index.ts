/** The public surface of the core: pure, no browser object, no storage, no clock; runs in Node as it is. */
export type * from './locality/types.ts';
export type * from './x509/types.ts';
export type * from './roots/types.ts';
export type * from './roots/source-types.ts';
export type * from './roots/by-code/types.ts';
export type * from './evidence/types.ts';
export type * from './evidence/probe-types.ts';
export { deviceAddress } from './evidence/device-address.ts';
export { mergeProbe } from './evidence/merge-probe.ts';
export type * from './verdict/types.ts';
export type { ReasonCode } from './verdict/reasons.ts';
export { inspectCertificate } from './x509/inspect.ts';
export { validatePath } from './x509/validate-path-public.ts';
export { judge } from './verdict/judge.ts';
export { localityOf } from './locality/locality.ts';
export { addressSpace } from './locality/address-space.ts';
export { hostPort, parseHost, parseOrigin } from './locality/host.ts';
export { readOffer } from './roots/offer.ts';
export { formatPairingLink, type PairingLink, parsePairingLink } from './roots/pairing-link.ts';
export { readTypedAddress } from './roots/typed-address.ts';
export { knownPlaces } from './roots/known-places.ts';
export { combineAnswers } from './roots/combine.ts';
export { rootChange } from './roots/root-change.ts';
export { profileRemarks } from './roots/profile-remarks.ts';
export { compareTyped } from './roots/codes.ts';
export { seenOnOtherDevices } from './evidence/key-sharing.ts';
export { LOCAL_SUFFIXES } from './locality/names.ts';
export { examine } from './verdict/examine.ts';
export {
  type AnswerDates,
  datesOfAnswer,
  type RevocationQuestion,
  revocationQuestions,
} from './x509/revocation-questions.ts';
export { find } from './evidence/find.ts';
export type * from './anchors/types.ts';
export { makeDeviceAnchor } from './anchors/device-anchor.ts';
export { makeGatewayAnchor } from './anchors/gateway-anchor.ts';
export { pairProblem } from './anchors/check-pair.ts';
export { inScope } from './roots/scope.ts';
export { widestScope } from './roots/widest-scope.ts';
export { checksumOf } from './backup/canonical.ts';
export { carry } from './roots/carried.ts';
export { commonScope } from './roots/common-scope.ts';
export { narrowScope } from './roots/narrow-scope.ts';
export { withoutWildcards } from './roots/wildcards.ts';
export { fromBase64, toBase64, toPem } from './roots/pem.ts';
export { continuePairing, finishPairing, startPairing } from './roots/by-code/client.ts';
export { readCode } from './roots/by-code/code.ts';
export { pairingPlace } from './roots/by-code/place.ts';
export { MAX_ANSWER_BYTES, MAX_CERTIFICATES_BYTES } from './roots/by-code/limits.ts';
export type * from './backup/types.ts';
export { readBackup } from './backup/read.ts';
export { writeBackup } from './backup/write.ts';
export { isSyncKey, readSyncItem, type SyncItem, syncKey, writeSyncItem } from './roots/sync-item.ts';
export { type ManagedRead, MAX_MANAGED, readManaged } from './roots/managed.ts';
export { readLocalDeviceOid } from './x509/usage.ts';
export { sameSubject } from './roots/same-subject.ts';
