import { HERE, type Request } from '../protocol/messages.ts';

/** Private windows and Firefox's containers give a page a storage of its own, and channels of its own with it. */
export async function sayHere({ token }: Request<'kept/here'>): Promise<null> {
  const channel = new BroadcastChannel(HERE);
  channel.postMessage(token);
  channel.close();
  return null;
}
