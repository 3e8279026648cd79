import { HERE } from '../../src/messages.ts';
import { ask } from './client.ts';

/** The background answers at once, or the page is elsewhere. */
const PATIENCE_MS = 1000;

/** Whether this page has the background's storage: in a private window, or a container of Firefox, it has one of its own. */
export async function sharesStorage(): Promise<boolean> {
  const token = crypto.randomUUID();
  const channel = new BroadcastChannel(HERE);
  const heard = new Promise<boolean>((resolve) => {
    channel.onmessage = ({ data }) => data === token && resolve(true);
    setTimeout(() => resolve(false), PATIENCE_MS);
  });
  const asked = await ask('kept/here', { token });
  const here = asked.ok && (await heard);
  channel.close();
  return here;
}
