import type { RunningDevice } from './device.ts';
import type { Gateway } from './gateway.ts';
import { text, type Handler, type Routes } from './http.ts';
import { pairingLabel } from './code-screen.ts';
import { startPage } from './start-page.ts';

/**
 * The start page and its buttons: `POST /rotate/<id>` for each device that can have a new key, `POST /pairing-code` for
 * the gateway.
 */
export function startRoutes(
  { codes, desk }: Pick<Gateway, 'codes' | 'desk'>,
  gatewayUrl: string,
  devices: readonly RunningDevice[],
): Routes {
  const rotations = devices.map(
    ({ spec: { id }, change }) => [`POST /rotate/${id}`, button(id, () => change('new'))] as const,
  );
  return {
    'GET /': (ask) => startPage(codes, desk.shown(), gatewayUrl, devices, ask),
    // Other web pages may ask for it, but not read it.
    'GET /screen': () => ({
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: pairingLabel(desk.shown(), new URL(gatewayUrl).host).html,
    }),
    'POST /pairing-code': button('pairing', desk.renew),
    ...Object.fromEntries(rotations),
  };
}

function button(anchor: string, press: () => Promise<unknown>): Handler {
  return async ({ headers }) => {
    // Any web page can post to localhost: only our own may change a thing.
    if (headers.origin !== `http://${headers.host}`) return text(403, 'Use the button on the start page.');
    await press();
    return { status: 303, headers: { location: `/#${anchor}` } };
  };
}
