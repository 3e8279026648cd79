import type { Account } from '../system/account.ts';
import { findCertutil } from './find-program.ts';
import { nssVault } from './nss-store.ts';
import { type RunTool, runTool } from './run-tool.ts';
import { stateFolder } from './state-folder.ts';
import { keychainVault, windowsVault } from './system-stores.ts';
import type { StorePlace, Vault } from './types.ts';

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
