import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STATES, type StateUrl } from '../../ui/fixtures/states.ts';
import { openGallery, type Gallery } from './gallery.ts';

/**
 * In a made language that runs from right to left (scripts/messages): its words are in letters with accents, so any
 * other letter was not taken from ui/locales, and they are longer than English.
 */
const LANGUAGE = '&lang=ar-XB';
const WIDTH = 360;
/** So many are looked at side by side, each in a profile of its own; pages wait more than they work. */
const SIDE_BY_SIDE = 4;

interface Seen {
  readonly language: string;
  readonly direction: string;
  readonly messages: number;
  readonly faults: readonly string[];
}

describe('in a made language at 360 px', () => {
  let galleries: readonly Gallery[] = [];
  beforeAll(async () => {
    galleries = await Promise.all(Array.from({ length: SIDE_BY_SIDE }, () => openGallery()));
    await Promise.all(galleries.map(({ page }) => page.setViewport({ width: WIDTH, height: 640 })));
  });
  afterAll(() => Promise.all(galleries.map(({ close }) => close())));

  test('no state of any page says anything in plain English, cuts anything off or scrolls sideways', async () => {
    const left = [...STATES];
    const faults: string[] = [];
    const walk = async ({ show }: Gallery) => {
      for (let next: StateUrl | undefined; (next = left.shift()) !== undefined;) {
        const at = `${next.page}/${next.state}`;
        const page = await show(next.page, next.state, LANGUAGE).catch(
          (error: unknown) => void faults.push(`${at}: ${String(error)}`),
        );
        if (page === undefined) continue;
        const seen = await page.evaluate(lookAround);
        if (seen.language !== 'ar-XB' || seen.direction !== 'rtl' || seen.messages === 0)
          faults.push(`${at}: ${seen.language}`);
        faults.push(...seen.faults.map((fault) => `${at}: ${fault}`));
      }
    };
    await Promise.all(galleries.map(walk));
    expect([...faults, ...galleries.flatMap(({ complaints }) => complaints)]).toEqual([]);
  });
});

/** Runs in the page: what is said in plain letters, and what does not fit. */
function lookAround(): Seen {
  const root = document.documentElement;
  const faults: string[] = [];
  let messages = 0;
  /** Text of someone else's, commands, and what a person typed; the twelve words are of a list in English. */
  const NOT_OURS = 'bdi, code, pre, input, textarea, script, style, [lang="en"]';
  const ISOLATED = /\u2068[^\u2069]*\u2069/g;
  const check = (what: string, text: string | null): void => {
    if (text === null) return;
    if (text.includes('[')) messages++;
    const plain = /[A-Za-z][A-Za-z]+/.exec(text.replace(ISOLATED, '').replace(/\bLatchkey\b/g, ''));
    if (plain !== null) faults.push(`${what} “${text.trim().slice(0, 80)}”`);
  };
  // Messages begin with a mark of their direction, which only what is someone else's may lose.
  const tamed = /\uFFFD\[.*/.exec(document.body.textContent ?? '');
  if (tamed !== null) faults.push(`takes our own words for someone else's: “${tamed[0].slice(0, 80)}”`);
  check('the title', document.title);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode())
    if (text.parentElement?.closest(NOT_OURS) === null) check(text.parentElement.localName, text.nodeValue);
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt'])
      if (element.closest('code, pre, [lang="en"]') === null)
        check(`${element.localName} ${name}`, element.getAttribute(name));
    const style = getComputedStyle(element);
    const isCut =
      element.clientWidth > 1 &&
      ((style.overflowX !== 'visible' && style.overflowX !== 'auto' && element.scrollWidth > element.clientWidth + 1) ||
        (style.overflowY !== 'visible' &&
          style.overflowY !== 'auto' &&
          element.scrollHeight > element.clientHeight + 1));
    if (isCut && !element.matches('input, textarea, select'))
      faults.push(`cuts off “${element.textContent?.slice(0, 80)}”`);
  }
  if (root.scrollWidth > root.clientWidth) {
    const last = [...document.body.querySelectorAll('*')].findLast((each) => {
      const { left, right, width } = each.getBoundingClientRect();
      return width > 0 && (left < 0 || right > root.clientWidth);
    });
    faults.push(`is ${root.scrollWidth} px wide: ${last?.localName} “${last?.textContent?.slice(0, 80)}”`);
  }
  return { language: root.lang, direction: root.dir, messages, faults: [...new Set(faults)] };
}
