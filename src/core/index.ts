/**
 * The public face of the core, for programs outside: pure, no browser object, no storage, no clock; runs in Node as it
 * is (docs/core-api.md). The rooms of the extension import what they share from `common.ts`, and work from where it is
 * done, so that a question about a host does not bring the reading of backups along.
 */
export * from './common.ts';
export { forgetDeviceAt, rememberKeyAt, renameDeviceAt, restoreDeviceAt } from './device/decisions.ts';
export { afterSharing } from './device/shared-key.ts';
export { inspectCertificate } from './x509/describe/inspect.ts';
export { StaticKeys } from './x509/keys/static-keys.ts';
export { KnownIssuers } from './x509/path/known-issuers.ts';
export { validatePath } from './x509/path/validate-path.ts';
export { issuanceRemarks } from './x509/rules/issuance/issuance-rules.ts';
export { readAnswer, revocationQuestions } from './x509/revocation/revocation-questions.ts';
export { combineAnswers } from './gateways/combine.ts';
export { kindOfRoot } from './gateways/kind.ts';
export { confirmsNothing } from './gateways/probe.ts';
export { readOffer } from './gateways/offer.ts';
export { profileRemarks } from './gateways/profile-remarks.ts';
export { rootChange } from './gateways/root-change.ts';
export { acceptMaker, type MakerOfferResult, readMakerOffer } from './makers/offer.ts';
export { acceptVerifier, readVerifierOffer, type VerifierOfferResult } from './makers/verifier.ts';
export { continuePairing, finishPairing, pairingPlace, startPairing } from './pairing/by-code/client.ts';
export { MAX_ANSWER_BYTES, MAX_CERTIFICATES_BYTES, readCode } from './pairing/by-code/messages.ts';
export { isKnownPlace, knownPlaces } from './pairing/known-places.ts';
export { formatPairingLink, type PairingLink, parsePairingLink } from './pairing/pairing-link.ts';
export { readTypedAddress } from './pairing/typed-address.ts';
export { pairProblem } from './anchors/check-pair.ts';
export { makeDeviceAnchor, makeGatewayAnchor } from './anchors/make-anchor.ts';
export { usualScope } from './anchors/usual-scope.ts';
export { checksumOf } from './transfer/backup/format.ts';
export { readBackup } from './transfer/backup/read.ts';
export { writeBackup } from './transfer/backup/write.ts';
export { type ManagedRead, MAX_MANAGED, readManaged } from './transfer/policy.ts';
export { readMakerItem, writeMakerItem } from './transfer/maker-item.ts';
export { toPortableMaker } from './transfer/portable-maker.ts';
export { toPortable } from './transfer/portable.ts';
export { readSyncItem, type SyncItem, writeSyncItem } from './transfer/sync-item.ts';
export { isMakerKey, isSyncKey, makerKey, syncKey } from './transfer/sync-keys.ts';
export { ExaminationCache } from './examination/cache.ts';
export { examine, revokedForGood } from './examination/examine.ts';
export type { AppraisalInput, EvidenceInput } from './appraisal/appraise.ts';
export { appraise } from './appraisal/evidence.ts';
export { appraiseLocalIdentity } from './evidence/device-identity/appraise-local.ts';
export { appraiseDeviceIdentity } from './evidence/device-identity/appraise.ts';
export { appraiseMudFile, appraiseMudUrl, type MudGrounds } from './evidence/mud/appraise.ts';
export { type MudExtensions, readMudExtensions } from './evidence/mud/extensions.ts';
export { readMudFile } from './evidence/mud/read.ts';
export type { MudFile, MudFlow, MudPeer } from './evidence/mud/types.ts';
export type { SignerAnchor } from './evidence/signers/types.ts';
export { appraiseVoucher, type VoucherGrounds } from './evidence/voucher/appraise.ts';
export { readVoucher } from './evidence/voucher/read.ts';
export type { VoucherContent, VoucherFault, VoucherRead } from './evidence/voucher/types.ts';
export { readDeviceIdentity } from './evidence/device-identity/read.ts';
export { appraiseOwnershipVoucher, type OwnershipGrounds } from './evidence/fdo/appraise.ts';
export { ownersOf, type VoucherOwner } from './evidence/fdo/owners.ts';
export { readOwnershipVoucher } from './evidence/fdo/read.ts';
export { type AttestationTerms, appraiseMatterAttestation } from './evidence/matter/attestation/appraise.ts';
export { attestationListPlace } from './evidence/matter/attestation/list-place.ts';
export { type AttestationParts, readMatterAttestation } from './evidence/matter/attestation/read.ts';
export {
  appraiseMatterFabric,
  type FabricParts,
  type FabricTerms,
  readMatterFabric,
} from './evidence/matter/fabric/fabric.ts';
export {
  type LoadedCertificate,
  type LoadedList,
  readAttestationAuthorities,
  readDeclarationSigners,
  readRevocationDelegates,
} from './evidence/matter/lists/certificates.ts';
export type { MatterLists } from './evidence/matter/lists/loaded.ts';
export { readRevocationLists } from './evidence/matter/lists/revocation-lists.ts';
export { type MatterNames, readMatterNames } from './evidence/matter/product/names.ts';
export { readSetupCode } from './evidence/matter/setup-code/setup-code.ts';
export type { SetupCode, SetupCodeFault } from './evidence/matter/setup-code/types.ts';
export { readSignedData } from './signed/cms/read.ts';
export { type ListedAnchor, readTrustAnchorList, type TrustAnchorList } from './signed/cms/trust-anchor-list.ts';
export type { CmsResult, SignedData } from './signed/cms/types.ts';
export { verifySigner } from './signed/cms/verify.ts';
export { readCbor } from './signed/cbor/read.ts';
export { readCoseKey } from './signed/cose/cose-key.ts';
export { readCborClaims, readCwt } from './signed/cose/cwt.ts';
export { readCoseSign1 } from './signed/cose/read.ts';
export { certificateHashFits, verifyCoseSign1 } from './signed/cose/verify.ts';
export { matterToX509, x509ToMatter } from './signed/matter-tlv/certificate.ts';
export { readJws } from './signed/jose/read.ts';
export { thumbprintFits, verifyJws } from './signed/jose/verify.ts';
export type { SignatureRefusal, SignatureVerdict } from './signed/verify-raw.ts';
export { readCmwExtension } from './signed/cmw/extension.ts';
export { readCborCmw } from './signed/cmw/read-cbor.ts';
export { readJsonCmw } from './signed/cmw/read-json.ts';
export { appraiseToken, type TokenGrounds, type TokenPlace } from './evidence/token/appraise.ts';
export { readBundle, submodulesMatch } from './evidence/token/bundle.ts';
export { readJsonClaims, readToken } from './evidence/token/read.ts';
export { appraiseReferee, type RefereeGrounds } from './evidence/referee/appraise.ts';
export { MAX_REFEREE_ANSWER, refereeUrl, type RefereeResponse } from './evidence/referee/read.ts';
export { type AppraisedArtefacts, appraiseArtefacts } from './evidence/kinds/appraise-artefacts.ts';
export type { Artefact, EvidenceGrounds } from './evidence/artefacts/types.ts';
