import { HERE } from '../../src/protocol/messages.ts';
import { ask } from './client.ts';

/** What the background says is heard at once, or the page is elsewhere. */
const PATIENCE_MS = 1000;

/**
 * Whether this page has the background's storage: in a private window, or a container of Firefox, it has one of its
 * own.
 */
export async function sharesStorage(): Promise<boolean> {
  const token = crypto.randomUUID();
  const channel = new BroadcastChannel(HERE);
  const heard = new Promise<boolean>((resolve) => {
    channel.onmessage = ({ data }) => data === token && resolve(true);
  });
  // The background may have to start first, which takes as long as it takes.
  const asked = await ask('kept/here', { token });
  const here =
    asked.ok &&
    (await Promise.race([heard, new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PATIENCE_MS))]));
  channel.close();
  return here;
}
