/** Long enough for a small page to have loaded, short enough for a person not to wait for the toolbar's mark. */
const PAUSE_MS = 150;

/** What is still to be done about one tab: one thing after the other, in the order in which it happened. */
interface Line {
  last: Promise<unknown>;
  /** Ends the pauses of what waits in this line. */
  readonly hurry: (() => void)[];
}

const lines = new Map<number, Line>();

/**
 * Runs a job as soon as everything that happened in this tab before is done with; nothing waits for its pause any more.
 */
export function inTurn<T>(tabId: number, job: () => Promise<T>): Promise<T> {
  for (const end of lines.get(tabId)?.hurry.splice(0) ?? []) end();
  return append(tabId, () => job());
}

/** The same after a short pause, so that our work does not compete with the page for the processor while it loads. */
export function inTurnAfterLoad<T>(tabId: number, job: () => Promise<T>): Promise<T> {
  let end = (): void => undefined;
  const pause = new Promise<void>((resolve) => (end = resolve));
  setTimeout(end, PAUSE_MS);
  const done = append(tabId, () => pause.then(job));
  lines.get(tabId)?.hurry.push(end);
  return done;
}

function append<T>(tabId: number, job: () => Promise<T>): Promise<T> {
  const line = lines.get(tabId) ?? { last: Promise.resolve(), hurry: [] };
  lines.set(tabId, line);
  const mine = line.last.then(job);
  const last = mine
    .then(
      () => undefined,
      () => undefined,
    )
    .then(() => {
      if (line.last === last) lines.delete(tabId);
    });
  line.last = last;
  return mine;
}
