import { posix } from 'node:path';
import { type Account, companionStateFolder } from '../system/account.ts';
import { findCertutil } from './certutil.ts';
import { chromiumPlaces } from './chromium-places.ts';
import { firefoxPlaces } from './firefox-places.ts';
import { nssStore } from './nss-store.ts';
import { runTool, type RunTool } from './run-tool.ts';
import { keychainStore, windowsStore } from './system-stores.ts';
import type { TrustStorePlace, TrustStore } from './types.ts';

/**
 * Every store of this person's browsers that may hold a scoped pair. No other store is ever changed.
 * @returns places in an order that stays the same from call to call.
 */
export function trustStorePlaces(account: Account): TrustStorePlace[] {
  return [...ofTheSystem(account), ...firefoxPlaces(account)];
}

/** Where Chromium and its relatives look: stores of their own on Linux, the person's store of the system elsewhere. */
function ofTheSystem(account: Account): TrustStorePlace[] {
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

/** Whose stores, and how they are reached. Everything but the account is set by tests only. */
export interface StoreAccess {
  readonly account: Account;
  /** The path of NSS's certutil; null if it is not installed. */
  readonly certutil?: string | null | undefined;
  readonly run?: RunTool | undefined;
}

/**
 * How the stores of one person are read and changed.
 * @returns a function that opens the store at a place; opening touches nothing yet.
 */
export function openTrustStores({
  account,
  certutil = findCertutil(account),
  run = runTool,
}: StoreAccess): (place: TrustStorePlace) => TrustStore {
  const folder = companionStateFolder(account);
  return (place) => {
    switch (place.kind) {
      case 'nss':
        return nssStore(place, { program: certutil, run, account });
      case 'keychain':
        return keychainStore(place, { run, folder });
      case 'windows':
        return windowsStore({ run, account, folder });
    }
  };
}
