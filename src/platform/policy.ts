import { api } from './api.ts';

/**
 * One value of the organisation's policy, undefined where there is none. Firefox refuses to answer where it has no
 * policy at all.
 */
export async function readPolicy(name: string): Promise<unknown> {
  try {
    return (await api.storage.managed.get(name))[name];
  } catch {
    return undefined;
  }
}

/** Chromium tells when the policy changes; Firefox reads it when it starts. */
export function onPolicyChanged(listener: () => void): void {
  api.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') listener();
  });
}
