import type { Page } from 'puppeteer-core';
import type { Driver } from './types.ts';
import { until } from './wait.ts';

/** The popup as it reads. */
export interface PopupReading {
  /** Null where the popup has no verdict to show. */
  readonly verdict: string | null;
  /** Code and answer of each check, in order. */
  readonly checks: readonly { readonly reason: string; readonly answer: string }[];
  readonly certificateClass: string | null;
  readonly text: string;
}

const READ = `(() => {
  if (!document.querySelector('.head')) return null;
  return {
    verdict: document.querySelector('[data-verdict]')?.dataset.verdict ?? null,
    checks: [...document.querySelectorAll('.checks li')].map((item) =>
      ({ reason: item.dataset.code ?? null, answer: item.dataset.answer })),
    certificateClass: document.querySelector('.details [data-class]')?.dataset.class ?? null,
    text: document.body.innerText,
  };
})()`;

/** What the popup says beside one of its labels about evidence, `Made by` say; null where it says nothing. */
export async function evidenceLine(page: Page, label: string): Promise<string | null> {
  const found = await page.evaluate(`[...document.querySelectorAll('.evidence-lines dl > div')]
    .find((row) => row.querySelector('dt').textContent === ${JSON.stringify(label)})?.querySelector('dd').innerText`);
  return typeof found === 'string' ? found.replace(/\s+/g, ' ').trim() : null;
}

/** A card of the popup's details: what the artefact is, how far it is proved, and all that stands on it. */
export interface CardReading {
  readonly title: string;
  readonly standing: string;
  readonly text: string;
}

export async function evidenceCards(page: Page): Promise<readonly CardReading[]> {
  return (await page.evaluate(`[...document.querySelectorAll('.evidence-cards > li')].map((card) => ({
    title: card.querySelector('.question').firstChild.textContent,
    standing: card.querySelector('.question .answer').textContent.trim(),
    text: card.textContent,
  }))`)) as readonly CardReading[];
}

/**
 * Opens the popup over the person's tab, reads it, and leaves it to `use` before it closes. A page that was just shown
 * may be unknown to it as yet, and it stays as it opened: `withVerdict` is for those who go on from a verdict.
 */
export async function withPopup<T>(driver: Driver, use: (reading: PopupReading, page: Page) => Promise<T>): Promise<T> {
  const page = await driver.openPopup();
  try {
    return await use(await readPopup(page), page);
  } finally {
    await page.close();
  }
}

/**
 * Opens the popup, time and again where need be, until it says one verdict, or any where that is null. Leaves it to
 * `use` before it closes.
 * @throws Error with what the popup read instead
 */
export async function withVerdict<T>(
  driver: Driver,
  verdict: string | null,
  use: (page: Page, reading: PopupReading) => Promise<T>,
): Promise<T> {
  const { page, reading } = await until(`the popup to say ${verdict ?? 'a verdict'}`, async () => {
    const opened = await driver.openPopup();
    const found = await readPopup(opened);
    if (found.verdict !== null && (verdict === null || found.verdict === verdict))
      return { page: opened, reading: found };
    await opened.close();
    throw new Error(`it read: ${found.text.slice(0, MOST_TEXT)}`);
  });
  try {
    return await use(page, reading);
  } finally {
    await page.close();
  }
}

export function readPopup(page: Page): Promise<PopupReading> {
  return until('the popup to answer', () => page.evaluate(READ) as Promise<PopupReading | null>);
}

/** The popup's reading alone. */
export function popupOf(driver: Driver): Promise<PopupReading> {
  return withPopup(driver, (reading) => Promise.resolve(reading));
}

/**
 * The popup's reading once it says what is expected: a verdict may still be on its way when a page has just been shown.
 * Not for what must hold at once and always: that no attacker's page is ever called someone's device.
 * @throws Error with what the popup read instead
 */
export function popupSays(driver: Driver, verdict: string): Promise<PopupReading> {
  return until(`the popup to say ${verdict}`, async () => {
    const reading = await popupOf(driver);
    if (reading.verdict === verdict) return reading;
    throw new Error(`it read: ${reading.text.slice(0, MOST_TEXT)}`);
  });
}

/**
 * The same for a page that someone in between may have a hand in: a verdict may be on its way, and until it is there
 * the popup never confirms.
 */
export async function popupTurns(driver: Driver, verdict: string): Promise<PopupReading> {
  const reading = await until(`the popup to say ${verdict}`, async () => {
    const found = await popupOf(driver);
    if (found.verdict === verdict || found.verdict === 'confirmed') return found;
    throw new Error(`it read: ${found.text.slice(0, MOST_TEXT)}`);
  });
  if (reading.verdict !== verdict) throw new Error(`The popup said ${String(reading.verdict)} for a moment`);
  return reading;
}

/** Of a popup, where it does not say what a test waits for. */
const MOST_TEXT = 500;

/**
 * The popup's reading once it holds a check: a popup waits only so long for the companion, and whoever opens it later
 * reads what came of it.
 */
export function popupWith(driver: Driver, reason: string): Promise<PopupReading> {
  return until(`the popup to say ${reason}`, async () => {
    const reading = await popupOf(driver);
    return reading.checks.some((check) => check.reason === reason) ? reading : null;
  });
}

/** Waits until an open popup has come to a verdict. */
export async function readsVerdict(page: Page, verdict: string): Promise<void> {
  await until(`the popup to say ${verdict}`, async () => ((await readPopup(page)).verdict === verdict ? true : null));
}
