import { createHash } from 'node:crypto';
import { html, type Html, trusted } from './html.ts';
import type { Answer } from './http.ts';
import { STYLE } from './page-style.ts';

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
};

/** A whole page, ready to send. `title` is the heading too. */
export function page(title: string, content: Html): Answer {
  const document = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="icon" href="data:,"><style>${trusted(STYLE)}</style>
</head>
<body><main><h1>${title}</h1>
${content}
</main></body>
</html>
`;
  return { status: 200, headers: HEADERS, body: document.html };
}
