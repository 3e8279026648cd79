import { appraiseEvidence, isExplained, weigh } from '../core/appraisal/evidence.ts';
import { kindOfRoot } from '../core/gateways/kind.ts';
import { validateDespiteDates } from '../core/examination/despite-dates.ts';
import { findHiddenRevocation } from '../core/examination/hidden-revocation.ts';
import { withDistinctNames } from '../core/gateways/distinct-names.ts';
import { withManaged } from '../core/gateways/with-managed.ts';
import { readManaged } from '../core/transfer/policy.ts';
import { forgetDeviceAt, rememberKeyAt, renameDeviceAt, restoreDeviceAt } from '../core/device/decisions.ts';
import { afterSharing } from '../core/device/shared-key.ts';
import { verifyWeakly } from '../core/x509/describe/verify-weakly.ts';
import { tryInTab } from '../features/anchors/try-in-tab.ts';
import { endings } from '../features/ending/endings.ts';
import { acceptedBy } from '../features/navigation/accepted-by.ts';
import { addProbe } from '../features/navigation/add-probe.ts';
import { warningStands } from '../features/navigation/passed-warnings.ts';
import { rememberStrictness } from '../features/navigation/remember-strictness.ts';
import { revocationFetcher } from '../features/trust/revocation-fetcher.ts';
import { askCompanion } from '../platform/companion.ts';
import { askForPasswordFieldsAgain } from '../platform/password-field.ts';
import { markPassword } from '../platform/toolbar.ts';
import { migrate } from '../store/migrate.ts';

/**
 * `seldom.js`: what the background and the work of pages load when it is needed, which is seldom
 * (scripts/vite-seldom.ts). A classic worker and a module both find it here.
 */
Object.assign(globalThis, {
  latchkeySeldom: {
    migrate,
    forgetDeviceAt,
    rememberKeyAt,
    renameDeviceAt,
    restoreDeviceAt,
    afterSharing,
    readManaged,
    kindOfRoot,
    appraiseEvidence,
    weigh,
    isExplained,
    findHiddenRevocation,
    validateDespiteDates,
    withDistinctNames,
    withManaged,
    rememberStrictness,
    tryInTab,
    endings,
    addProbe,
    warningStands,
    acceptedBy,
    revocationFetcher,
    verifyWeakly,
    askCompanion,
    askForPasswordFieldsAgain,
    markPassword,
  },
});
