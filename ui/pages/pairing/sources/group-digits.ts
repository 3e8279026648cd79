export const CODE_DIGITS = 8;
const GROUP = 4;

/** The digits in what was typed or pasted, full-width ones as plain ones. */
export function digitsIn(text: string): string {
  return text.normalize('NFKC').replace(/[^0-9]/g, '');
}

/**
 * What a field for a code shows: its digits in groups of four, as the gateway shows them. While the person mends
 * something in the middle it stays as it is, since the caret would jump to the end.
 */
export function groupDigits({
  value,
  selectionStart,
}: {
  readonly value: string;
  readonly selectionStart: number | null;
}): string {
  return selectionStart !== null && selectionStart < value.length
    ? value
    : (digitsIn(value).match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join(' ');
}
