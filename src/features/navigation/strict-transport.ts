import { type Host, type StrictTransport, strictnessOf } from '../../core/common.ts';
import { acrossWindows, kept } from '../../platform/storage.ts';
import type { AskedForTrust } from '../../platform/strict-transport.ts';

const KEY = 'strict-transport';

type Asked = Readonly<Record<string, StrictTransport>>;

const all = async (): Promise<Asked> => ((await kept.get(KEY)) as Asked | undefined) ?? {};

/**
 * A page asked to be opened only over connections that the browser trusts. No browser tells an extension what it
 * remembers of that, so we remember it as the browser does: until it ends or is taken back, and not for private
 * windows.
 */
export function askedForTrust(asked: AskedForTrust): Promise<void> {
  return acrossWindows(KEY, async () => {
    const { rememberStrictness } = await import('./remember-strictness.ts');
    const more = await rememberStrictness(asked, await all());
    if (more) await kept.set(KEY, more);
  });
}

/** Whether the browser lets no one pass its warning for this host, as far as we know. */
export async function strictness(host: Host): Promise<'strict' | 'perhaps-strict' | null> {
  return strictnessOf(host, await all(), Date.now());
}
