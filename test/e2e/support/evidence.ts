import type { Page } from 'puppeteer-core';
import { until } from './wait.ts';

/** What the popup says on one question of evidence: the answer of its mark, and its words. */
export interface EvidenceLine {
  readonly answer: string | null;
  readonly text: string;
}

/** The popup's lines about evidence, and its cards: the title of each with the standing beside it. */
export interface EvidenceReading {
  readonly made: EvidenceLine | null;
  readonly owner: EvidenceLine | null;
  readonly cards: readonly string[];
  /** The steps of all cards that did not hold, or could not be told. */
  readonly open: readonly string[];
}

const READ = `(() => {
  const flat = (element) => element.textContent.replace(/\\s+/g, ' ').trim();
  const line = (label) => {
    const row = [...document.querySelectorAll('.evidence-lines > div')]
      .find((each) => flat(each.querySelector('dt')) === label);
    return row ? { answer: row.dataset.answer, text: flat(row.querySelector('dd')) } : null;
  };
  const all = (selector) => [...document.querySelectorAll(selector)];
  return {
    made: line('Made by'),
    owner: line('Belongs to'),
    cards: all('.evidence-cards > li').map((card) => flat(card.querySelector('h3'))),
    open: all('.evidence-cards > li > .steps-taken > li').map(flat),
  };
})()`;

/** Waits until an open popup shows what `fits` looks for, and returns all that it shows of evidence. */
export async function readsEvidence(page: Page, fits: (reading: EvidenceReading) => boolean): Promise<EvidenceReading> {
  let last: EvidenceReading | null = null;
  const found = until('the popup to show evidence', async () => {
    last = (await page.evaluate(READ)) as EvidenceReading;
    return fits(last) ? last : null;
  });
  return found.catch((error: unknown) => {
    throw new Error(`${String(error)}; it showed ${JSON.stringify(last)}`);
  });
}
