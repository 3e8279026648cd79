import type { RunningDevice } from './device.ts';
import type { Fingerprint } from './fingerprint.ts';
import { text, type Answer, type Ask, type Routes } from './http.ts';
import { startPage } from './start-page.ts';

/** The start page and its buttons: `POST /rotate/<id>` for each device that can have a new key. */
export function startRoutes(codes: Fingerprint, gatewayUrl: string, devices: readonly RunningDevice[]): Routes {
  const rotations = devices.map((device) => [`POST /rotate/${device.spec.id}`, (ask: Ask) => rotate(ask, device)] as const);
  return { 'GET /': () => startPage(codes, gatewayUrl, devices), ...Object.fromEntries(rotations) };
}

async function rotate({ headers }: Ask, device: RunningDevice): Promise<Answer> {
  // Any web page can post to localhost: only our own may change a device.
  if (headers.origin !== `http://${headers.host}`) return text(403, 'Use the button on the start page.');
  await device.change('new');
  return { status: 303, headers: { location: `/#${device.spec.id}` } };
}
