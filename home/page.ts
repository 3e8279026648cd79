import { createHash } from 'node:crypto';
import { html, type Html, trusted } from './html.ts';
import type { Answer } from './http.ts';
import { STYLE } from './page-style.ts';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policy = (script: string | null): string =>
  `default-src 'none'; style-src ${hashOf(STYLE)}; ${script === null ? '' : `script-src ${hashOf(script)}; connect-src 'self'; `}img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
};

/**
 * A whole page, ready to send. `title` is the heading too.
 * @param script the only one that runs on it; it may ask its own server.
 */
export function page(title: string, content: Html, script: string | null = null): Answer {
  const document = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="icon" href="data:,"><style>${trusted(STYLE)}</style>
</head>
<body><main><h1>${title}</h1>
${content}
</main>${script === null ? '' : html`<script>${trusted(script)}</script>`}</body>
</html>
`;
  return { status: 200, headers: { ...HEADERS, 'content-security-policy': policy(script) }, body: document.html };
}
