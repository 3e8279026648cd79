import { posix } from 'node:path';
import { type Account, stateFolder } from '../system/account.ts';
import { findCertutil } from './certutil.ts';
import { chromiumPlaces } from './chromium-places.ts';
import { firefoxPlaces } from './firefox-places.ts';
import { nssVault } from './nss-store.ts';
import { runTool, type RunTool } from './run-tool.ts';
import { keychainVault, windowsVault } from './system-stores.ts';
import type { StorePlace, Vault } from './types.ts';

/** Every store of this person's browsers that may hold a scoped pair; nothing else is ever changed. */
export function storePlaces(account: Account): StorePlace[] {
  return [...ofTheSystem(account), ...firefoxPlaces(account)];
}

/**
 * Where Chromium and its relatives look: stores of their own on Linux, the person's own store of the system elsewhere.
 */
function ofTheSystem(account: Account): StorePlace[] {
  switch (account.platform) {
    case 'darwin':
      return [
        {
          id: 'keychain:login',
          browser: 'chromium',
          name: 'Login keychain (Chrome, Edge, Safari)',
          kind: 'keychain',
          path: posix.join(account.home, 'Library', 'Keychains', 'login.keychain-db'),
        },
      ];
    case 'win32':
      return [
        {
          id: 'windows:user',
          browser: 'chromium',
          name: 'Windows, this user (Chrome, Edge)',
          kind: 'windows',
          path: '',
        },
      ];
    default:
      return chromiumPlaces(account);
  }
}

export interface Means {
  readonly account: Account;
  /** The path of NSS's certutil; null: not installed. */
  readonly certutil?: string | null | undefined;
  readonly run?: RunTool | undefined;
}

/** How the stores of one person are read and changed. Only tests give more than the account. */
export function vaultsOf({
  account,
  certutil = findCertutil(account),
  run = runTool,
}: Means): (place: StorePlace) => Vault {
  const folder = stateFolder(account);
  return (place) => {
    switch (place.kind) {
      case 'nss':
        return nssVault(place, { program: certutil, run, account });
      case 'keychain':
        return keychainVault(place, { run, folder });
      case 'windows':
        return windowsVault({ run, account, folder });
    }
  };
}
