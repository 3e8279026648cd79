import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { HandedFile } from '../hand-over/files.ts';
import type { RouteAnswer } from '../common/routes.ts';
import { FormToken } from './parts.tsx';

/** What a page of the gateway shows. */
export interface Shown {
  readonly title: string;
  readonly content: ComponentChildren;
  readonly status?: number;
  /** Asks for itself again after so many seconds. */
  readonly again?: number;
  /** The one script that this page cannot do without. */
  readonly script?: 'passkey';
}

const NAVIGATION = [
  ['/devices', 'Devices'],
  ['/waiting', 'Waiting'],
  ['/add', 'Add a device'],
  ['/pair', 'Pair'],
  ['/phones', 'Phones'],
  ['/backup', 'Backup'],
  ['/access', 'Access'],
] as const;

const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** A file of our own, which can turn no text into markup or script. */
const ONE_SCRIPT = "script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/**
 * No script unless a page says so, nothing from elsewhere, in no frame. `same-origin` for the referrer, as without one
 * browsers do not say which page a form was sent from (Fetch, section 3.1).
 */
export const SAFE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-frame-options': 'DENY',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

/** For those who are signed in. */
export interface Inside {
  /** Which entry of the navigation this belongs to. */
  readonly path: string;
  readonly formToken: string;
  /** How many devices wait for a yes. */
  readonly waiting: number;
}

/** @param inside null before anyone has signed in: then there is no navigation. */
export function pageAnswer({ title, content, status = 200, again, script }: Shown, inside: Inside | null): RouteAnswer {
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {again !== undefined && <meta http-equiv="refresh" content={String(again)} />}
        <title>{`${title} · Home gateway`}</title>
        <link rel="icon" href="/icon.svg" />
        <link rel="stylesheet" href="/page.css" />
        {script && <script src={`/${script}.js`} defer />}
      </head>
      <body>
        <header class="bar">
          <div class="name">
            <img src="/icon.svg" alt="" />
            <span>Home gateway</span>
          </div>
          {inside && <Navigation {...inside} />}
        </header>
        <main class="page">
          <h1>{title}</h1>
          <FormToken.Provider value={inside?.formToken ?? ''}>{content}</FormToken.Provider>
        </main>
      </body>
    </html>
  );
  return {
    status,
    headers: {
      ...SAFE_HEADERS,
      'content-type': 'text/html; charset=utf-8',
      ...(script && {
        'content-security-policy': `${POLICY}; ${ONE_SCRIPT}`,
      }),
    },
    body: `<!doctype html>${renderToString(page)}`,
  };
}

/** Something to save. */
export const attachment = ({ name, contentType, body }: HandedFile): RouteAnswer => ({
  status: 200,
  headers: { 'content-type': contentType, 'content-disposition': `attachment; filename="${name}"` },
  body,
});

function Navigation({ path, waiting }: Inside) {
  return (
    <nav aria-label="Gateway">
      {NAVIGATION.map(([to, label]) => (
        <a key={to} href={to} {...((path === to || path.startsWith(`${to}/`)) && { 'aria-current': 'page' as const })}>
          {to === '/waiting' && waiting > 0 ? `${label} (${waiting})` : label}
        </a>
      ))}
    </nav>
  );
}
