import { watchChromium } from './pages-chromium.ts';
import { watchFirefox } from './pages-firefox.ts';
import { TARGET } from './api.ts';
import type { PageListeners } from './types.ts';

/** Registers the listeners for main-frame pages. Call at top level: the browser wakes the worker for these. */
export function watchPages(listeners: PageListeners): void {
  if (TARGET === 'firefox') watchFirefox(listeners);
  else watchChromium(listeners);
}
