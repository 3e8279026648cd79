/** Markup that is safe to send: made by `html` from literals, everything else in it escaped. */
export interface Html {
  readonly html: string;
}

type Part = string | number | Html | readonly Html[];

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Tagged template: text is escaped, `Html` goes in as it is. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: literals.reduce((all, literal, i) => all + toMarkup(parts[i - 1] ?? '') + literal) };
}

/** For markup from a library that is known to be safe. */
export function trusted(markup: string): Html {
  return { html: markup };
}

function toMarkup(part: Part): string {
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return part.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
  return 'html' in part ? part.html : part.map(toMarkup).join('');
}
