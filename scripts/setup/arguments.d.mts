/** `--browser chrome`, `--browser=firefox`. null: not asked for; undefined: not a browser we know. */
export function readBrowser(args: readonly string[]): 'chrome' | 'firefox' | null | undefined;
