import type { GuardView } from '../../protocol/index.ts';
import { isPrivate } from '../../platform/tabs.ts';
import { showVerdict } from '../../platform/toolbar.ts';
import { endpointOfSite, readGuardState } from './held.ts';

/** What our page says about the device that it stands for, in the page itself. */
export async function viewGuard({
  site,
  tabId,
}: {
  readonly site: string;
  readonly tabId: number;
}): Promise<GuardView> {
  const endpoint = endpointOfSite(site);
  const { held, tabs } = await readGuardState();
  const entry = held[endpoint];
  if (!entry) return { kind: 'free' };
  const { host, port, reasons, spkiSha256, label, savedAt, hidden } = entry;
  const stopped = tabs[tabId];
  await showVerdict(tabId, 'danger', label ?? host);
  return {
    kind: 'held',
    host,
    port,
    label,
    reasons,
    savedAt,
    spkiSha256,
    acceptable:
      spkiSha256 !== null && reasons.every((code) => code === 'key-changed') && !hidden && !(await isPrivate(tabId)),
    method: stopped?.endpoint === endpoint ? stopped.method : null,
  };
}
