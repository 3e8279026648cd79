import browser from 'webextension-polyfill';

/** One value of the organisation's policy, undefined where there is none. Firefox refuses to answer where it has no policy at all. */
export async function readPolicy(name: string): Promise<unknown> {
  try {
    return (await browser.storage.managed.get(name))[name];
  } catch {
    return undefined;
  }
}

/** Chromium tells when the policy changes; Firefox reads it when it starts. */
export function onPolicyChanged(listener: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') listener();
  });
}
