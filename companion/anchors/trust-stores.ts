import { posix } from 'node:path';
import { chromiumPlaces } from './chromium-places.ts';
import { firefoxPlaces } from './firefox-places.ts';
import type { Account } from '../system/account.ts';
import type { StorePlace } from './types.ts';

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
