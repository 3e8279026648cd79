// Types: lockfile.d.mts.
export function isInstalled(wanted, installed) {
  if (!installed) return false;
  return Object.entries(wanted.packages)
    .filter(([place]) => place !== '')
    .every(([place, { version, integrity, optional, devOptional }]) => {
      const found = installed.packages[place];
      return found ? found.version === version && found.integrity === integrity : Boolean(optional || devOptional);
    });
}
