import type { BrowserName, Family } from '../system/browsers.ts';

/** One place in which a browser looks for the companion. */
export interface Place {
  readonly browser: BrowserName;
  /** For people: "Brave". */
  readonly label: string;
  readonly family: Family;
  /** The host manifest. */
  readonly manifest: string;
  /** Windows: the key whose value names the manifest. */
  readonly registryKey: string | null;
  /** Folders of which one is there if the browser was ever started by this person. */
  readonly signs: readonly string[];
}

/** What was installed, kept beside it, so that `uninstall` removes that and `doctor` sees what changed since. */
export interface Installed {
  readonly version: string;
  /** Null where the companion is one executable that needs no Node. */
  readonly node: string | null;
  readonly hosts: string | null;
  /** SHA-256 of each file in the companion's folder, hex, by name. */
  readonly files: Readonly<Record<string, string>>;
  readonly manifests: readonly {
    readonly browser: BrowserName;
    readonly path: string;
    readonly registryKey: string | null;
  }[];
  /** Folders that were not there before, outermost first. */
  readonly folders: readonly string[];
  /** The browsers were named one by one, so that others which are there were left out on purpose. */
  readonly named: boolean;
}
