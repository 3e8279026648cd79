/** What terminals have, or can be made to have. */
const NARROWEST = 100;
const WIDEST = 120;
/** Between two columns. */
const GAP = '  ';

/** How wide a table may be on a terminal of so many columns; where it is none, pages and logs are as wide as any. */
export const tableWidth = (columns: number | undefined): number =>
  Math.min(WIDEST, Math.max(NARROWEST, columns ?? WIDEST));

/**
 * Text in columns below their heads, an empty line between two rows. The widest columns give way first, and go on below
 * where a text is longer than its column.
 * @param rows as many texts in each as there are heads.
 * @param width in characters; no line is longer.
 */
export function table(heads: readonly string[], rows: readonly (readonly string[])[], width: number): string {
  const widths = columnWidths([heads, ...rows], width);
  const lines = (cells: readonly string[]): string => {
    const wrapped = widths.map((column, i) => wrap(cells[i] ?? '', column));
    const height = Math.max(...wrapped.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) =>
      widths
        .map((column, i) => (wrapped[i]?.[line] ?? '').padEnd(column))
        .join(GAP)
        .trimEnd(),
    ).join('\n');
  };
  const rule = widths.map((column) => '─'.repeat(column)).join(GAP);
  return [lines(heads), rule, rows.map(lines).join('\n\n')].join('\n');
}

/** As wide as their longest text, until the widest have to give way. */
function columnWidths(rows: readonly (readonly string[])[], width: number): readonly number[] {
  const [heads = []] = rows;
  const widths = heads.map((_, i) => Math.max(1, ...rows.map((cells) => (cells[i] ?? '').length)));
  const room = width - GAP.length * (heads.length - 1);
  while (widths.reduce((sum, each) => sum + each, 0) > room) {
    const widest = widths.indexOf(Math.max(...widths));
    widths[widest] = (widths[widest] ?? 1) - 1;
  }
  return widths;
}

/** Breaks between words, and within one that is wider than all there is. */
function wrap(text: string, width: number): readonly string[] {
  const lines = [''];
  for (const word of text.split(/\s+/).flatMap((each) => cut(each, width))) {
    const last = lines.at(-1) ?? '';
    const longer = last === '' ? word : `${last} ${word}`;
    if (longer.length <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A word in parts no longer than `width`, after a hyphen or a colon where there is one. */
function cut(word: string, width: number): readonly string[] {
  const parts: string[] = [];
  let rest = word;
  while (rest.length > width) {
    const at = Math.max(rest.lastIndexOf('-', width - 1), rest.lastIndexOf(':', width - 1)) + 1;
    const end = at > 0 ? at : width;
    parts.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...parts, rest];
}
