/**
 * Keeps the gateway's little screen on the start page as it is: a code that ran out or was used must not stand there
 * for somebody to type. It asks the page's own server only, and changes nothing while nothing has changed.
 */
export const SCREEN_SCRIPT = `
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
