/** One labelled line of a block. */
export type BlockLine = readonly [label: string, text: string];

/** What is told of one thing: a title, and lines below it. */
export interface Block {
  readonly title: string;
  readonly lines: readonly BlockLine[];
}

/** Terminals have 80 columns or more; addresses may be longer than what is left of that. */
const WIDTH = 100;

/** Blocks of text, one below the other, no line of which is wider than `width`; labels stand in a column. */
export function blocks(all: readonly Block[], width = WIDTH): string {
  const labels = all.flatMap(({ lines }) => lines.map(([label]) => label.length));
  const margin = Math.max(0, ...labels) + 4;
  const line = ([label, text]: BlockLine): string =>
    wrap(text, width - margin)
      .map((part, i) => (i === 0 ? `  ${label}`.padEnd(margin) : ' '.repeat(margin)) + part)
      .join('\n');
  return all.map(({ title, lines }) => [...wrap(title, width), ...lines.map(line)].join('\n')).join('\n\n');
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

const cut = (word: string, width: number): readonly string[] =>
  word.length <= width ? [word] : (word.match(new RegExp(`.{1,${String(width)}}`, 'gu')) ?? []);
