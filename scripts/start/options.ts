import { type Browser, findBrowser } from '../browsers.mjs';

export interface StartOptions {
  readonly browser: Browser;
  /** Real windows, or the headless tour. */
  readonly windows: boolean;
  /** Register the companion in the fresh profile, and start Chromium as it is shipped. */
  readonly companion: boolean;
}

/** Reads `--browser chrome|firefox`, `--headless` and `--companion`; the default is what is found, Chrome first. */
export function readOptions(args: readonly string[], wanted: Browser | null): StartOptions {
  const browser = wanted ?? (findBrowser('chrome') === null ? 'firefox' : 'chrome');
  return { browser, windows: hasDisplay() && !args.includes('--headless'), companion: args.includes('--companion') };
}

/** On Linux a display is announced in the environment; elsewhere there is one unless we run in CI. */
function hasDisplay(): boolean {
  if (process.platform === 'linux') return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  return process.env['CI'] === undefined;
}
