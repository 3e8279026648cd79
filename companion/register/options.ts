import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type KnownBrowserName, KNOWN_BROWSER_NAMES } from '../system/browsers.ts';

/** A command that registers the companion with browsers, or looks at that. */
export type RegisterCommand = 'install' | 'uninstall' | 'doctor';

/** What a person asked for on the command line. */
export interface RegisterOptions {
  readonly browsers: 'present' | 'all' | readonly KnownBrowserName[];
  readonly hosts: string | null;
  readonly home: string | null;
  readonly userDataDir: string | null;
  readonly json: boolean;
}

const ALL = {
  home: { type: 'string' },
  'user-data-dir': { type: 'string' },
  browser: { type: 'string', multiple: true },
  all: { type: 'boolean' },
  hosts: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/**
 * The options of each command. `uninstall` takes no browser, so that naming one cannot remove the companion from the
 * others.
 */
const TAKES: Readonly<Record<RegisterCommand, readonly (keyof typeof ALL)[]>> = {
  install: ['home', 'user-data-dir', 'browser', 'all', 'hosts'],
  uninstall: ['home', 'user-data-dir'],
  doctor: ['home', 'user-data-dir', 'json'],
};

/**
 * Reads the arguments after the command. Paths become absolute.
 * @returns the options, or what is wrong with them as a sentence for the person.
 */
export function readRegisterOptions(
  command: RegisterCommand,
  args: readonly string[],
): RegisterOptions | { readonly problem: string } {
  try {
    const { values } = parseArgs({ args: [...args], options: ALL });
    const stranger = Object.keys(values).find((word) => !TAKES[command].some((taken) => taken === word));
    if (stranger !== undefined) return { problem: `"${command}" takes no --${stranger}.` };
    const named = values.browser ?? [];
    const unknown = named.find((name) => !isBrowser(name));
    if (unknown !== undefined)
      return { problem: `No browser called "${unknown}" is known; these are: ${KNOWN_BROWSER_NAMES.join(', ')}.` };
    const folder = (path: string | undefined): string | null => (path === undefined ? null : resolve(path));
    const userDataDir = folder(values['user-data-dir']);
    return {
      // A single profile is named as exactly as can be, so it is always registered.
      browsers:
        named.length > 0 ? named.filter(isBrowser) : values.all === true || userDataDir !== null ? 'all' : 'present',
      hosts: folder(values.hosts),
      home: folder(values.home),
      userDataDir,
      json: values.json ?? false,
    };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : 'The words after the command are not understood.' };
  }
}

const isBrowser = (name: string): name is KnownBrowserName => (KNOWN_BROWSER_NAMES as readonly string[]).includes(name);
