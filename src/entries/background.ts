import { api, onMessage, TARGET } from '../platform/api.ts';
import { onPasswordField } from '../platform/password-field.ts';
import { watchPages } from '../platform/pages.ts';
import { watchAnyAnswer } from '../platform/any-answer.ts';
import { watchStrictTransport } from '../platform/strict-transport.ts';
import { keepStorage, onPolicyChanged } from '../platform/storage.ts';
import { openPage } from '../platform/tabs.ts';
import { answerInBackground } from '../features/routes/background.ts';
import { guardAnswer, guardBlocked, guardShown, reviseHeld } from '../features/guard/guard.ts';
import { forgetStopped } from '../features/guard/held.ts';
import { httpBlocked, pageGone, pageRefused, tabClosed } from '../features/navigation/refused-page.ts';
import { forgetCopies, noteAnyAnswer } from '../features/navigation/cached-copies.ts';
import { pageEvent } from '../features/navigation/page-seen.ts';
import { whenJudged } from '../features/navigation/show-page.ts';
import { distrustOpenTabs } from '../features/navigation/tab-observations.ts';
import { warnOfPassword } from '../features/navigation/warn-of-password.ts';
import { askedForTrust } from '../features/navigation/strict-transport.ts';
import { purgeRemoved } from '../features/trust/purge.ts';
import { trustChanged } from '../features/navigation/trust-changed.ts';
import { badgeEndings } from '../features/ending/badge.ts';
import { noteDatabases, noteThere } from '../features/setup/memory-lost.ts';
import { faultOf } from '../features/common/index.ts';
import { trialOf } from '../features/anchors/trial.ts';
import { followUpgrades } from '../features/upgrade/rules.ts';
import {
  pageAsked,
  requestFailed,
  ruleApplied,
  upgradeEnded,
  upgradeFailed,
  upgradeShown,
  upgradeTabClosed,
} from '../features/upgrade/upgrade.ts';

noteDatabases();

// Everything is registered here at top level, so that the browser can wake this worker for each of these events.

/** Firefox: copies in its cache came from whoever answered, whatever asked. */
const heard = (...answer: Parameters<typeof noteAnyAnswer>): void => void noteAnyAnswer(...answer);

watchPages({
  onEvent: (tabId, event) => void pageEvent(tabId, event, trialOf.shown),
  onRefused: (page) => {
    trialOf.refused(page.tabId);
    void upgradeEnded(page.tabId);
    void pageRefused(page);
  },
  onHttpBlocked: (page) => {
    trialOf.failed(page.tabId);
    void httpBlocked(page);
  },
  onRequestFailed: (...failed) => void requestFailed(...failed),
  onFailed: (page) => {
    trialOf.failed(page.tabId);
    void pageGone(page);
    void upgradeFailed(page);
  },
  onAnswer: async (tabId, answer) => {
    void upgradeEnded(tabId);
    const stopped = await guardAnswer(tabId, answer);
    // What is in danger is opened over https no longer.
    if (stopped) void followUpgrades();
    return stopped;
  },
  onCertificate: TARGET === 'firefox' ? heard : () => undefined,
  // Only some of these are asked in each browser, and the other browser's code is left out.
  onAsked: TARGET === 'firefox' ? pageAsked : () => Promise.resolve({}),
  onBlocked: TARGET === 'chrome' ? (page) => void guardBlocked(page) : () => undefined,
  onUpgraded: TARGET === 'chrome' ? (...redirect) => void ruleApplied(...redirect) : () => undefined,
});

whenJudged((tabId, shown, appraisal) => {
  void guardShown(tabId, shown, appraisal);
  void upgradeShown(tabId, shown, appraisal);
});

// Chromium keeps nothing in its cache that came after a click-through.
if (TARGET === 'firefox') watchAnyAnswer(heard);
watchStrictTransport((asked) => void askedForTrust(asked));

api.tabs.onRemoved.addListener((tabId) => {
  void tabClosed(tabId);
  void upgradeTabClosed(tabId);
  void forgetStopped(tabId);
});

// Rules of the browser outlive the background, and whoever may look at a host no longer must not hold it either.
void reviseHeld();
api.permissions.onRemoved.addListener(() => {
  void reviseHeld();
  void forgetCopies();
});

void badgeEndings();

onMessage(answerInBackground);

onPasswordField((...asker) => void warnOfPassword(...asker));

onPolicyChanged(() => void trustChanged().then(reviseHeld).then(followUpgrades));

api.runtime.onStartup.addListener(() => {
  void keepStorage();
  void purgeRemoved();
  void noteThere().catch(faultOf);
  void badgeEndings(true);
  // What did not answer before the browser was closed is tried again.
  void followUpgrades();
});

api.runtime.onInstalled.addListener(({ reason }) => {
  void keepStorage();
  if (TARGET === 'firefox') void distrustOpenTabs();
  void followUpgrades();
  void import('../platform/password-field.ts').then(({ askForPasswordFieldsAgain }) => askForPasswordFieldsAgain());
  if (reason === 'install') void openPage('welcome/index.html');
});
