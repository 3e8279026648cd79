import { html, type Html } from './page.ts';
import type { ShownCode } from '../gateway/pairing/pairing-code.ts';

const BUTTON = html`<form method="post" action="/pairing-code"><button>Make a new code</button></form>`;

const SENTENCES: Readonly<Record<Exclude<ShownCode['state'], 'live'>, string>> = {
  none: 'No code is in force, so no one can pair with one.',
  used: 'A browser has paired with the code. It is spent.',
  expired: 'The code ran out.',
  dead:
    'The code was tried five times without success and is dead. If that was not you, someone on your network is ' +
    'guessing: look who is there before you make a new one.',
};

/**
 * The little screen of the gateway: the code that pairs one browser, for those in the room and no one else.
 * @param address what to type along with the code.
 */
export function codeScreen(shown: ShownCode, address: string): Html {
  if (shown.state !== 'live')
    return html`<p id="pairing" data-state="${shown.state}">${SENTENCES[shown.state]}</p>
<p>${BUTTON}</p>`;
  const { code, until, attemptsLeft } = shown;
  const digits = `${code.slice(0, 4)} ${code.slice(4)}`;
  return html`<p id="pairing" data-state="live"><code class="code" id="pairing-code">${digits}</code></p>
<p>Type this code into Latchkey, and nowhere else, with the address <code>${address}</code>. It pairs one browser,
until ${clock(until)}. Tries left: ${attemptsLeft}.</p>
<p>${BUTTON}</p>`;
}

const clock = (time: number): string => new Date(time).toTimeString().slice(0, 5);

/**
 * Keeps the little screen on the start page up to date: a code that has expired or was used must not be left there for
 * someone to type. The script asks the page's own server only, and changes nothing while nothing has changed.
 */
export const CODE_SCREEN_SCRIPT = `
const screen = document.getElementById('screen');
setInterval(async () => {
  const answer = await fetch('/screen', { cache: 'no-store' }).catch(() => null);
  if (!answer?.ok) return;
  const now = new DOMParser().parseFromString(await answer.text(), 'text/html').body;
  if (now.innerHTML.trim() === screen.innerHTML.trim()) return;
  const had = screen.contains(document.activeElement);
  screen.replaceChildren(...now.childNodes);
  if (had) screen.querySelector('button')?.focus();
}, 1000);
`;
