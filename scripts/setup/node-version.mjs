export const MINIMUM_NODE = '20.19';

/** @param {string} version such as `20.19.0` */
export function isNewEnough(version) {
  const [[major, minor], [leastMajor, leastMinor]] = [version, MINIMUM_NODE].map((text) => text.split('.').map(Number));
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}
