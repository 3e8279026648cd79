import type { DeviceSpec } from './devices.ts';
import { html } from './html.ts';
import type { Answer } from './http.ts';
import { page } from './page.ts';

/** What a person sees once they are through to a device. */
export function devicePage({ title, host, story }: DeviceSpec): Answer {
  return page(
    title,
    html`
<p class="soft mono">${host}</p>
<section><h2>You are talking to the ${title.toLowerCase()} of the example home.</h2>
<p>${story}</p>
<p class="soft">Open Latchkey from the toolbar to see what it makes of this.</p></section>`,
  );
}
