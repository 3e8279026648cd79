/** How much is listened to, so that who floods the network costs us little and drowns few others. */
const PER_SENDER = 200;
const IN_ALL = 2000;
const WINDOW_MS = 1000;

/** Says of each message whether it is still heard; counts anew each second. `now` gives milliseconds. */
export function makeAllowance(now: () => number = () => performance.now()): (sender: string) => boolean {
  let since = now();
  let all = 0;
  const heard = new Map<string, number>();
  return (sender) => {
    if (now() - since >= WINDOW_MS) {
      since = now();
      all = 0;
      heard.clear();
    }
    const count = (heard.get(sender) ?? 0) + 1;
    if (count > PER_SENDER || all >= IN_ALL) return false;
    heard.set(sender, count);
    all++;
    return true;
  };
}
