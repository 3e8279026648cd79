import { codeScreen, CODE_SCREEN_SCRIPT } from './code-screen.ts';
import type { RunningDevice } from './device.ts';
import type { DeviceGroup } from './devices.ts';
import { gatewayLabel } from './gateway-label.ts';
import type { HomeGateway } from './gateway.ts';
import {
  type RouteAnswer,
  type RouteRequest,
  type RouteHandler,
  type Routes,
  textAnswer,
} from '../gateway/common/routes.ts';
import { html, type Html, htmlPage } from './page.ts';
import type { HomeMatter } from './types.ts';

/** What the page tells of the gateway. */
type ShownGateway = Pick<HomeGateway, 'label' | 'place' | 'program' | 'setUpCode'>;

/**
 * The start page and its buttons: `POST /rotate/<id>` for each device that can have a new key, and `POST /pairing-code`
 * for the gateway.
 */
export function startRoutes(gateway: ShownGateway, devices: readonly RunningDevice[], files: MakerFiles): Routes {
  const { place, program } = gateway;
  const rotations = devices.map(
    ({ spec: { id }, change }) => [`POST /rotate/${id}`, button(id, () => change('new'))] as const,
  );
  return {
    'GET /': (ask) => startPage(gateway, devices, files.fabric.fingerprint, ask),
    // Other web pages can request it, but not read it.
    'GET /screen': () => ({
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: codeScreen(program.shownPairingCode(), place).html,
    }),
    ...fileRoutes(files),
    'POST /pairing-code': button('pairing', program.newPairingCode),
    ...Object.fromEntries(rotations),
  };
}

/** What a person gets to judge by who made a device, or whose it is. */
interface MakerFiles extends HomeMatter {
  readonly makerPem: string;
}

function fileRoutes({ makerPem, authorityPem, declarationSignerPem, names, fabric }: MakerFiles): Routes {
  const files = {
    'maker.pem': makerPem,
    'matter-authority.pem': authorityPem,
    'matter-declarations.pem': declarationSignerPem,
    'matter-names.json': names,
    'matter-fabric.pem': fabric.rootPem,
  };
  const routes = Object.entries(files).map(([name, body]): [string, RouteHandler] => {
    const type = name.endsWith('.json') ? 'application/json' : 'application/x-pem-file';
    const headers = { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` };
    return [`GET /${name}`, () => ({ status: 200, headers, body })];
  });
  return Object.fromEntries(routes);
}

function button(anchor: string, press: () => Promise<unknown>): RouteHandler {
  return async ({ headers }) => {
    // Any web page can post to localhost; only our own may change anything.
    if (headers.origin !== `http://${headers.host}`) return textAnswer(403, 'Use the button on the start page.');
    await press();
    return { status: 303, headers: { location: `/#${anchor}` } };
  };
}

const HEADINGS: Record<DeviceGroup, string> = {
  gateway: 'The gateway vouches for these',
  itself: 'These vouch for themselves',
  maker: 'Only a maker vouches for these',
  evidence: 'These say who made them, or whose they are',
  wrong: 'Something is wrong with these',
  plain: 'No encryption at all',
};

/**
 * The first page a person sees: what to try, the gateway's label, and a link to every device.
 * @param fabric SHA-256 over the root of the Matter fabric, which the app of the home would show.
 */
async function startPage(
  { label, place, program, setUpCode }: ShownGateway,
  devices: readonly RunningDevice[],
  fabric: string,
  { headers }: Pick<RouteRequest, 'headers'>,
): Promise<RouteAnswer> {
  const printer = devices.find(({ spec }) => spec.id === 'printer');
  const tellsCode = isHere(headers) && !(await program.access.hasPassword());
  // A fresh Chrome hides extensions in a menu; Firefox shows them.
  const hidden = headers['user-agent']?.includes('Chrome/')
    ? ' (Chrome hides it behind the puzzle piece beside the address bar)'
    : '';
  const sections = (Object.keys(HEADINGS) as DeviceGroup[]).map((group) => section(group, devices, fabric));
  return htmlPage(
    'A home to try Latchkey on',
    html`
<p>A gateway and ${devices.length - 1} devices are running on this computer. Their keys are made up on the spot and
forgotten when you stop.</p>
<section><h2>Try this first</h2>
<ol>
<li>Open the <a href="${printer?.about.url ?? ''}">printer</a>. No one you know vouches for it yet, so you are
stopped on the way.</li>
<li>Pair the gateway: click Latchkey in the toolbar${hidden}, choose “Pair”, then
“Its address”, and type <code>${place}</code>. Prove it with the “Twelve words” from the label
below.</li>
<li>Open the printer again, and look at what Latchkey says now. Then try the others.</li>
</ol></section>
<section><h2>The label on your gateway</h2>
${gatewayLabel(label, program.pairingLink)}
<p class="soft">The QR code holds a pairing link, with where the root is and the fingerprint of its key: Latchkey reads
it with a camera or out of a picture, and then nothing is left to compare. As text:
<code id="link">${program.pairingLink}</code></p>
<p class="soft">This page plays the sticker under the router: it does not come from the network you are checking.</p>
</section>
<section><h2>The little screen on your gateway</h2>
<p class="soft">Another way to pair: choose “Its address”, then “It shows an eight-digit code”.</p>
<div id="screen" aria-live="polite">${codeScreen(program.shownPairingCode(), place)}</div></section>
<section id="gateway"><h2>Your gateway’s own page</h2>
<p><a class="mono" href="https://${place}/">https://${place}/</a></p>
<p class="soft">The gateway is the one that <code>npm run gateway</code> starts, called after this home. On its page you
add devices of your own, which get their certificates by ACME, EST or as a file, and revoke them. The devices below
have theirs from the same root, some with mistakes that it never makes itself; its page does not list them.</p>
${tellsCode ? html`<p>Its set-up code, good once: <code>${setUpCode}</code></p>` : ''}
</section>
${sections}`,
    CODE_SCREEN_SCRIPT,
  );
}

/** Any web page can lead a name of its own to this computer, and would read what this page says. */
const isHere = ({ host }: RouteRequest['headers']): boolean => /^localhost:\d+$/.test(host ?? '');

const aboutMakers = (
  fabric: string,
): Html => html`<p class="soft">Latchkey can check what they say once it knows their maker: save
<a href="/maker.pem">the root certificate of Warmhouse Appliances</a>, and add it at “Makers”.</p>
<p class="soft">For the bridge, add <a href="/matter-authority.pem">the attestation authority</a>,
<a href="/matter-declarations.pem">the signer of declarations</a> and <a href="/matter-names.json">the names</a> there,
under “Matter”. <a href="/matter-fabric.pem">The root of its fabric</a> is paired like a gateway; the app that made it
shows the SHA-256 fingerprint <code>${fabric}</code>.</p>`;

function section(group: DeviceGroup, devices: readonly RunningDevice[], fabric: string): Html {
  const items = devices.filter(({ spec }) => spec.group === group).map(item);
  return html`<section><h2>${HEADINGS[group]}</h2>
${group === 'evidence' ? aboutMakers(fabric) : ''}
<ul class="devices">${items}</ul></section>`;
}

function item({ spec, about: { id, title, url, story } }: RunningDevice): Html {
  return html`<li id="${id}"><span class="name">${title}</span> <a class="mono" href="${url}">${url}</a>
${spec.newKeyButton ? newKeyButton(id) : ''}<span class="story">${story}</span></li>`;
}

function newKeyButton(id: string): Html {
  return html`<form method="post" action="/rotate/${id}"><button>Give it a new key</button></form>`;
}
