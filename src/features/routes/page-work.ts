import { toBase64 } from '../../core/common.ts';
import type { Handlers, PageRequestName } from '../../protocol/index.ts';
import { askForPasswordFields, asksForPasswordFields } from '../../platform/password-field.ts';
import { pageRequests } from '../../protocol/page-requests.ts';
import { makeAnchor } from '../anchors/make.ts';
import { anchorMaterial, anchorRemoved, keepAnchor, viewAnchor } from '../anchors/pairs.ts';
import { listAudit } from '../audit/list.ts';
import { deviceDetails } from '../devices/details.ts';
import { joinDevice, partDevice } from '../devices/join.ts';
import { sinceSeen } from '../devices/since.ts';
import { listEndings, sayEndings } from '../ending/list.ts';
import { linkGateway } from '../gateways/link.ts';
import { dropGivenFile, giveEvidence, keepGivenFile, listGivenFiles } from '../evidence/given-files.ts';
import { askMaker, lookForEvidence } from '../evidence/look.ts';
import { addMaker, listMakers, readMaker, removeMaker, restoreMaker } from '../evidence/makers.ts';
import { forgetMatterList, loadMatterList, viewMatterLists } from '../evidence/matter-lists.ts';
import { setReferee, viewReferee } from '../evidence/referee-setting.ts';
import { sayOfSetupCode } from '../evidence/setup-code.ts';
import { chooseEvidenceUse, setEvidencePath, viewEvidenceSettings } from '../evidence/settings.ts';
import { addVerifier, listVerifiers, readVerifier, removeVerifier, restoreVerifier } from '../evidence/verifiers.ts';
import { isGuardOn, switchGuard } from '../guard/setting.ts';
import { listManaged } from '../gateways/managed-view.ts';
import { changeScope, widest } from '../gateways/scope.ts';
import { remarksOnIssuance } from '../navigation/issuance-remarks.ts';
import { comparePairing, confirmPairing, readPairing, takeFound, takeProved } from '../pairing/confirm.ts';
import { lookForRoots, splitRoots } from '../pairing/discover-roots.ts';
import { pairWithCode } from '../pairing/pair-with-code.ts';
import { followLink } from '../pairing/read-typed.ts';
import {
  compareMakerWithBackup,
  compareWithBackup,
  exportBackup,
  importBackup,
  readBackupFile,
} from '../transfer/backup.ts';
import { acceptSynced, compareSynced, declineUnpaired, refuseSynced, turnSync, viewSync } from '../transfer/sync.ts';
import { acceptSyncedMaker, refuseSyncedMaker, viewSyncedMakers } from '../transfer/synced-makers.ts';
import { countSetAside } from '../../store/quarantine.ts';
import { isMemoryLost, thenNoLongerLost, toldOfLostMemory } from '../setup/memory-lost.ts';
import { viewSetup } from '../setup/view-setup.ts';
import { forgetTrust } from '../trust/trust.ts';
import { changeUpgrade, viewUpgrade } from '../upgrade/choose.ts';
import { lookForHttps } from '../upgrade/look.ts';
import { type MessageAnswerer, answerWith } from './answer.ts';

const handlers: Handlers<PageRequestName> = {
  'certificate/remarks': remarksOnIssuance,
  'pairing/read': readPairing,
  'pairing/take': takeFound,
  'pairing/proved': takeProved,
  'pairing/compare': comparePairing,
  'pairing/confirm': confirmPairing,
  'pairing/look': ({ typed, sha256 }) => lookForRoots(typed, sha256),
  'pairing/split': splitRoots,
  'pairing/follow': async ({ text }) => inBase64(await followLink(text)),
  'pairing/by-code': async ({ url, code }) => inBase64(await pairWithCode(url, code)),
  'anchor/view': viewAnchor,
  'anchor/material': anchorMaterial,
  'anchor/make': makeAnchor,
  'anchor/keep': keepAnchor,
  'anchor/removed': anchorRemoved,
  'backup/export': exportBackup,
  'backup/read': readBackupFile,
  'backup/compare': compareWithBackup,
  'backup/compare-maker': compareMakerWithBackup,
  'backup/import': async (request) => thenNoLongerLost(await importBackup(request)),
  'gateway/link': linkGateway,
  'gateway/scope': changeScope,
  'gateway/widest': widest,
  'device/join': joinDevice,
  'device/part': partDevice,
  'device/since': sinceSeen,
  'device/details': deviceDetails,
  'device/set-aside': countSetAside,
  'device/lost': isMemoryLost,
  'device/told-lost': toldOfLostMemory,
  'audit/list': listAudit,
  'ending/list': listEndings,
  'ending/said': sayEndings,
  'guard/setting': isGuardOn,
  'guard/switch': switchGuard,
  'upgrade/setting': viewUpgrade,
  'upgrade/switch': changeUpgrade,
  'upgrade/look': lookForHttps,
  'setup/view': viewSetup,
  'password/setting': asksForPasswordFields,
  'password/switch': async ({ on }) => (await askForPasswordFields(on), asksForPasswordFields()),
  'managed/list': listManaged,
  'sync/view': viewSync,
  'sync/switch': turnSync,
  'sync/compare': compareSynced,
  'sync/accept': acceptSynced,
  'sync/refuse': refuseSynced,
  'sync/decline': declineUnpaired,
  'sync/makers': viewSyncedMakers,
  'sync/accept-maker': acceptSyncedMaker,
  'sync/refuse-maker': refuseSyncedMaker,
  'evidence/look': lookForEvidence,
  'evidence/give': giveEvidence,
  'evidence/keep-file': keepGivenFile,
  'evidence/files': listGivenFiles,
  'evidence/drop-file': dropGivenFile,
  'evidence/ask-maker': askMaker,
  'evidence/settings': viewEvidenceSettings,
  'evidence/use': chooseEvidenceUse,
  'evidence/path': setEvidencePath,
  'referee/view': viewReferee,
  'referee/set': setReferee,
  'maker/list': listMakers,
  'maker/read': readMaker,
  'maker/add': addMaker,
  'maker/remove': removeMaker,
  'maker/restore': restoreMaker,
  'verifier/list': listVerifiers,
  'verifier/read': readVerifier,
  'verifier/add': addVerifier,
  'verifier/remove': removeVerifier,
  'verifier/restore': restoreVerifier,
  'matter/lists': viewMatterLists,
  'matter/load': loadMatterList,
  'matter/forget': forgetMatterList,
  'matter/setup-code': sayOfSetupCode,
};

/** What one page alone has reason to ask, as in the background. */
const ONLY_FROM: Readonly<Partial<Record<PageRequestName, string>>> = {
  'pairing/proved': 'pairing',
  'pairing/take': 'pairing',
  'anchor/keep': 'anchor',
};

const answerHere = answerWith(pageRequests, handlers, (name) => ONLY_FROM[name] ?? null);

/**
 * Answers one of our own pages, in that page. What the background may have changed meanwhile is read anew each time.
 */
export const answerInPage: MessageAnswerer<PageRequestName> = (message, sender) => {
  forgetTrust();
  return answerHere(message, sender);
};

/** Bytes that were fetched, as they go to the page. */
function inBase64<T extends { readonly ok: true; readonly bytes: Uint8Array }, P>(
  result: T | { readonly ok: false; readonly problem: P },
): (Omit<T, 'bytes'> & { readonly bytes: string }) | { readonly ok: false; readonly problem: P } {
  return result.ok ? { ...result, bytes: toBase64(result.bytes) } : result;
}
