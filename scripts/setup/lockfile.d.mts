interface Lockfile {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly version?: string;
        readonly integrity?: string;
        readonly optional?: boolean;
        readonly devOptional?: boolean;
      }
    >
  >;
}

/**
 * Does what is installed agree with the lockfile? Both are parsed JSON: package-lock.json, and node_modules/.package-lock.json,
 * npm's own note of what it put there. Optional packages may be absent (other platforms').
 */
export function isInstalled(wanted: Lockfile, installed: Lockfile | null): boolean;
