import languages from 'latchkey:languages';
import { type Rooms, speak } from './message.ts';

const FIRST = 'en';
const FROM_RIGHT: readonly string[] = ['ar', 'fa', 'he', 'ur'];

/** The first of the wanted languages that there is, `en` where there is none of them. */
export function languageFor(wanted: readonly string[], others: readonly string[]): string {
  for (const tag of wanted) {
    const base = tag.split('-', 1)[0] ?? '';
    const found = [tag, base].find((each) => each === FIRST || others.includes(each));
    if (found !== undefined) return found;
  }
  return FIRST;
}

/**
 * Chooses the language of this document and says so in its root element.
 * @param wanted tags such as `de-AT`, the best first
 * @returns null for English, which is there already; else what settles once the words are. Where they do not come, the
 * page is in English.
 */
export function chooseLanguage(wanted: readonly string[], root: HTMLElement): Promise<void> | null {
  const tag = languageFor(wanted, Object.keys(languages));
  const load = languages[tag];
  if (load === undefined) return null;
  return load().then(
    ({ default: rooms }: { readonly default: Rooms }) => {
      speak(INTL[tag] ?? tag, rooms);
      root.lang = tag;
      root.dir = FROM_RIGHT.includes(tag.split('-', 1)[0] ?? '') ? 'rtl' : 'ltr';
    },
    () => undefined,
  );
}

/** The made languages (scripts/messages) write months in letters that are not English. */
const INTL: Readonly<Record<string, string>> = { 'en-XA': 'el', 'ar-XB': 'el' };
