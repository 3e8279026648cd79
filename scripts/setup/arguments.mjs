/**
 * `--browser chrome`, `--browser=firefox`.
 * @param {readonly string[]} args
 * @returns {'chrome' | 'firefox' | null | undefined} null: not asked for; undefined: not a browser we know
 */
export function readBrowser(args) {
  const at = args.findIndex((arg) => arg === '--browser' || arg.startsWith('--browser='));
  if (at < 0) return null;
  const value = args[at].startsWith('--browser=') ? args[at].slice('--browser='.length) : args[at + 1];
  return value === 'chrome' || value === 'firefox' ? value : undefined;
}
