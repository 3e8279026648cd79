import * as v from 'valibot';

/** What the settings and the first run say about this browser. */
export const setupPageWork = {
  'setup/view': v.object({}),
} as const;

export interface SetupAnswers {
  'setup/view': SetupView;
}

export interface SetupView {
  readonly gateways: number;
  readonly browser: 'chrome' | 'firefox';
  /** Chromium: whether certificates were ever seen; null before the first local page. */
  readonly seesCertificates: boolean | null;
  /** Whether the button stands in the toolbar itself; null where the browser does not tell. */
  readonly onToolbar: boolean | null;
}
