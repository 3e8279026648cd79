import type { Half } from './types.ts';

/**
 * The arguments of macOS's `security`, for the person's login keychain. It asks the person before it trusts anything.
 */
export const security = {
  program: '/usr/bin/security',
  /** PEM of everything in the keychain. */
  list: (keychain: string): string[] => ['find-certificate', '-a', '-p', keychain],
  /** PEM is taken from a file only. */
  add: (keychain: string, half: Half, file: string): string[] =>
    half === 'scopeRoot'
      ? ['add-trusted-cert', '-r', 'trustRoot', '-p', 'ssl', '-k', keychain, file]
      : ['add-certificates', '-k', keychain, file],
  /** Names of what this person trusts by settings of their own; fails where there are none. */
  trusted: (): string[] => ['dump-trust-settings'],
  /** By SHA-1, as Keychain itself knows certificates; `-t` takes its trust away with it. */
  remove: (keychain: string, half: Half, sha1: string): string[] => [
    'delete-certificate',
    '-Z',
    sha1,
    ...(half === 'scopeRoot' ? ['-t'] : []),
    keychain,
  ],
};
