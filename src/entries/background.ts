import { api, onMessage, TARGET } from '../platform/api.ts';
import { watchPages } from '../platform/pages.ts';
import { watchStrictTransport } from '../platform/strict-transport.ts';
import { keepStorage, onPolicyChanged } from '../platform/storage.ts';
import { openPage } from '../platform/tabs.ts';
import { answer } from '../features/routes/background.ts';
import { guardAnswer, guardAsked, guardBlocked, guardShown, reviseHeld } from '../features/guard/guard.ts';
import { forgetStopped } from '../features/guard/held.ts';
import { httpBlocked, pageGone, pageRefused, tabClosed } from '../features/navigation/refused-page.ts';
import { pageEvent } from '../features/navigation/page-seen.ts';
import { whenJudged } from '../features/navigation/show-page.ts';
import { askedForTrust } from '../features/navigation/strict-transport.ts';
import { purgeRemoved } from '../features/trust/purge.ts';
import { trustChanged } from '../features/navigation/trust-changed.ts';
import { trialOf } from '../features/anchors/trial.ts';

// Everything is registered here at top level, so that the browser can wake this worker for each of these events.

watchPages({
  onEvent: (tabId, event) => void pageEvent(tabId, event, trialOf.shown),
  onRefused: (page) => {
    trialOf.refused(page.tabId);
    void pageRefused(page);
  },
  onHttpBlocked: (page) => {
    trialOf.failed(page.tabId);
    void httpBlocked(page);
  },
  onFailed: (tabId) => {
    trialOf.failed(tabId);
    void pageGone(tabId);
  },
  onAnswer: guardAnswer,
  // Only one of the two is asked in each browser, and the other browser's code is left out.
  onAsked: TARGET === 'firefox' ? guardAsked : () => Promise.resolve(false),
  onBlocked: TARGET === 'chrome' ? (page) => void guardBlocked(page) : () => undefined,
});

whenJudged((tabId, shown, appraisal) => void guardShown(tabId, shown, appraisal));

watchStrictTransport((asked) => void askedForTrust(asked));

api.tabs.onRemoved.addListener((tabId) => {
  void tabClosed(tabId);
  void forgetStopped(tabId);
});

// Rules of the browser outlive the background, and whoever may look at a host no longer must not hold it either.
void reviseHeld();
api.permissions.onRemoved.addListener(() => void reviseHeld());

onMessage(answer);

onPolicyChanged(() => void trustChanged().then(reviseHeld));

api.runtime.onStartup.addListener(() => {
  void keepStorage();
  void purgeRemoved();
});

api.runtime.onInstalled.addListener(({ reason }) => {
  void keepStorage();
  if (reason === 'install') void openPage('welcome/index.html');
});
