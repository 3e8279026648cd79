import type { Fingerprint } from './fingerprint.ts';
import { gatewayLabel } from './gateway-label.ts';
import { html } from './html.ts';
import type { Answer } from './http.ts';
import { page } from './page.ts';

/** The gateway's own page, over https and over plain http. */
export function gatewayPage(codes: Fingerprint): Answer {
  return page(
    'Your home gateway',
    html`
<p>This is the router of the example home. It gives certificates to the devices that were let in.</p>
<section><h2>Its label</h2>
${gatewayLabel(codes, codes.sha256.toUpperCase())}
<p class="soft">A real gateway has this printed underneath, or shows it in its app: compare with that, because a page that came over the
network can be forged along with the certificate.</p></section>
<section><h2>For pairing</h2>
<p><a href="/root.pem">root.pem</a>, the gateway's root.<br>
<a href="/.well-known/est/cacerts">/.well-known/est/cacerts</a>, the root and the intermediate (RFC&nbsp;7030).<br>
<a href="/.well-known/latchkey/pair">/.well-known/latchkey/pair</a>, pairing with a code.</p>
<p class="soft">The code itself is never on this page: whoever can read the page could pair in your name, or pose as the gateway. It stands
where only those in the room can see it, here on the home's start page, which plays the gateway's little screen.</p></section>`,
  );
}
