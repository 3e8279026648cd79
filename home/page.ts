import { createHash } from 'node:crypto';
import type { RouteAnswer } from '../gateway/common/routes.ts';

/** Markup that is safe to send: literals in `html` templates, and everything else escaped. */
export interface Html {
  readonly html: string;
}

type Part = string | number | Html | readonly Html[];

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Tagged template: text is escaped, `Html` is inserted as it is. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: literals.reduce((all, literal, i) => all + toMarkup(parts[i - 1] ?? '') + literal) };
}

/** Takes markup from a library that is known to be safe. */
export function trustedHtml(markup: string): Html {
  return { html: markup };
}

function toMarkup(part: Part): string {
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return part.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
  return 'html' in part ? part.html : part.map(toMarkup).join('');
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policy = (script: string | null): string =>
  `default-src 'none'; style-src ${hashOf(PAGE_STYLE)}; ` +
  `${script === null ? '' : `script-src ${hashOf(script)}; connect-src 'self'; `}img-src data:; form-action ` +
  `'self'; base-uri 'none'; frame-ancestors 'none'`;

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
};

/**
 * A whole page, ready to send, with a content security policy that allows nothing but what is in it.
 * @param title the heading as well.
 * @param script the only one that runs on it; it may ask its own server.
 */
export function htmlPage(title: string, content: Html, script: string | null = null): RouteAnswer {
  const document = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="icon" href="data:,"><style>${trustedHtml(PAGE_STYLE)}</style>
</head>
<body><main><h1>${title}</h1>
${content}
</main>${script === null ? '' : html`<script>${trustedHtml(script)}</script>`}</body>
</html>
`;
  return { status: 200, headers: { ...HEADERS, 'content-security-policy': policy(script) }, body: document.html };
}

/** One style for everything this home serves: the system's font, light and dark. */
const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --ink: #1d2430; --soft: #5a6475; --paper: #f4f5f7; --card: #fff; --line: #d9dde4; --accent: #1f5fbf;
}
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ebf0; --soft: #a5afbf; --paper: #14171c; --card: #1e232b; --line: #363d49; --accent: #8ab8ff; }
}
* { box-sizing: border-box; }
body {
  margin: 0; padding: 2rem 1rem;
  background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif;
}
main { max-width: 52rem; margin: 0 auto; }
h1 { margin: 0 0 .5rem; font-size: 1.7rem; line-height: 1.2; }
h2 { margin: 0 0 .6rem; font-size: 1.1rem; }
p { margin: 0 0 .8rem; }
a { color: var(--accent); }
section {
  margin: 1.2rem 0; padding: 1.2rem 1.4rem;
  background: var(--card); border: 1px solid var(--line); border-radius: 12px;
}
.soft { color: var(--soft); }
code, .mono { font-family: ui-monospace, monospace; font-size: .92em; overflow-wrap: anywhere; }
.label { display: flex; flex-wrap: wrap; gap: 1.4rem; align-items: flex-start; }
.label > div { flex: 1 1 18rem; }
.label svg { width: 9.5rem; height: 9.5rem; padding: .5rem; background: #fff; border-radius: 8px; }
ol.words { columns: 3 7rem; margin: 0 0 .8rem; padding-left: 1.6rem; }
code.code { font-size: 2rem; letter-spacing: .08em; }
ul.devices { list-style: none; margin: 0; padding: 0; }
ul.devices > li {
  display: flex; flex-wrap: wrap; gap: .2rem 1rem; align-items: baseline;
  padding: .7rem 0; border-top: 1px solid var(--line);
}
ul.devices > li:first-child { border-top: 0; }
ul.devices .name { flex: 0 0 11rem; font-weight: 600; }
ul.devices .story { flex: 1 1 100%; color: var(--soft); }
section > :last-child { margin-bottom: 0; }
button {
  font: inherit; padding: .25rem .8rem; color: var(--ink);
  background: transparent; border: 1px solid var(--soft); border-radius: 8px; cursor: pointer;
}
form { display: inline; }
`;
