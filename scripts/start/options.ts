import { type Browser, findBrowser } from '../browsers.mjs';

export interface StartOptions {
  readonly browser: Browser;
  /** Real windows, or the headless tour. */
  readonly windows: boolean;
  /** Register the companion in the fresh profile, and start Chromium as it is shipped. */
  readonly companion: boolean;
}

const KNOWN = ['--browser', '--headless', '--companion'];

/** What is wrong with the words after `npm start --`, null where nothing is. */
export function unknownOption(args: readonly string[]): string | null {
  const odd = args.find((arg, at) => !KNOWN.includes(arg.split('=')[0] ?? '') && args[at - 1] !== '--browser');
  return odd === undefined
    ? null
    : `npm start knows no “${odd}”. It takes: --browser chrome|firefox, --headless, --companion.`;
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
