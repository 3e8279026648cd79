/** Suffixes reserved so that no public site can ever own them (RFC 6761, 6762, 8375, 9476; ICANN for .internal). */
export const SPECIAL_USE_SUFFIXES = ['local', 'home.arpa', 'internal', 'localhost', 'alt', 'test'] as const;

/** Suffixes that homes and offices use by habit; the root zone does not delegate them. */
export const CONVENTIONAL_SUFFIXES = ['lan', 'home', 'corp', 'intranet', 'private', 'localdomain'] as const;

/** Every suffix that makes a name local. The manifest's required host permissions are exactly these. */
export const LOCAL_SUFFIXES: readonly string[] = [...SPECIAL_USE_SUFFIXES, ...CONVENTIONAL_SUFFIXES];

/** Whether `name` (canonical, see parseHost) is `suffix` or lies under it, by whole labels. */
export function isUnder(name: string, suffix: string): boolean {
  return name === suffix || name.endsWith(`.${suffix}`);
}

/** How a canonical DNS name is local, or null when it looks public. */
export function localNameReason(
  name: string,
): 'local-suffix-special' | 'local-suffix-conventional' | 'local-single-label' | null {
  if (SPECIAL_USE_SUFFIXES.some((suffix) => isUnder(name, suffix))) return 'local-suffix-special';
  if (CONVENTIONAL_SUFFIXES.some((suffix) => isUnder(name, suffix))) return 'local-suffix-conventional';
  return name.includes('.') ? null : 'local-single-label';
}
