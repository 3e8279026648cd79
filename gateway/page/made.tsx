import type { Again } from '../hand-over/again.ts';
import { OPEN_FORMATS, type OpenFormat, type SecretFormat } from '../hand-over/files.ts';
import type { SecretFile } from '../hand-over/hand-over.ts';
import { Choice, Form, Note } from './parts.tsx';

/** In the order in which they are offered: the first is what most devices take (docs/devices). */
export const SECRET_FILES: Readonly<Record<SecretFormat, readonly [label: string, hint: string]>> = {
  key: ['Key and certificate apart (PEM)', 'Most NAS systems, routers and servers. The certificate is below.'],
  pair: ['Key and certificates in one file (.pem)', 'FRITZ!Box, and programs such as HAProxy and lighttpd.'],
  'old-pkcs12': ['One file with a password (.p12 or .pfx), old form', 'Most printers, with the key “RSA 2048”.'],
  pkcs12: ['One file with a password (.p12 or .pfx), new form', 'Called PKCS #12. Current systems that ask for it.'],
  'old-key': [
    'Key and certificate apart, the key in its old form',
    'Dell iDRAC. The key file begins with “BEGIN RSA” or “BEGIN EC”.',
  ],
};

const OPEN: Readonly<Record<OpenFormat, string>> = {
  certificate: 'Certificate (.crt)',
  chain: 'Certificate with intermediate (full chain)',
  issuer: 'Intermediate certificate alone',
  der: 'Certificate in DER (.cer)',
  root: 'Root certificate',
};

/** The form to make it another, filled in as it was for this one. */
export function againUrl({ name, others, key, kind }: Again): string {
  const plainer = kind === 'server' ? { server: 'yes' } : {};
  return `/add/upload?${new URLSearchParams({ name, address: others.join(' '), key, ...plainer }).toString()}`;
}

export interface MadeParts {
  readonly serial: string;
  readonly hosts: readonly string[];
  readonly again: Again;
  /** The last day, in words. */
  readonly until: string;
  readonly hasKey: boolean;
  /** It was just made for a request of the device's own. */
  readonly isOwn?: boolean;
  readonly said?: string;
  readonly file?: SecretFile;
}

/** What was made, the one file with its key, and what to do with it. */
export function Made({ serial, hosts, again, until, hasKey, isOwn = false, said, file }: MadeParts) {
  return (
    <>
      <p class="lead">{`It is good for ${hosts.join(', ')} until ${until}. Make a new one before then.`}</p>
      {said !== undefined && <Note tone="warn">{said}</Note>}
      {file && <KeyFile {...file} serial={serial} />}
      {hasKey && <ChooseFile serial={serial} />}
      {isOwn && (
        <section>
          <h2>Save the certificate for your device</h2>
          <p>Most devices take it with the intermediate. If yours refuses that, give it the certificate alone.</p>
          <SaveChain serial={serial} />
        </section>
      )}
      {file || isOwn ? (
        <Next hosts={hosts} again={againUrl(again)} />
      ) : (
        !hasKey && (
          <p>
            {said === undefined &&
              'The gateway hasn’t got the key: the device made it, it was handed over, or half an hour passed. '}
            If the device needs a file with a key, <a href={againUrl(again)}>make a new one</a>.
          </p>
        )
      )}
      <section>
        <h2>Files without the key</h2>
        <ul class="points">
          {OPEN_FORMATS.map((format) => (
            <li key={format}>
              <a href={openUrl(serial, format)}>{OPEN[format]}</a>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

const openUrl = (serial: string, format: OpenFormat): string => `/add/file?serial=${serial}&format=${format}`;

const SaveChain = ({ serial }: { readonly serial: string }) => (
  <a class="button main" href={openUrl(serial, 'chain')}>
    Save certificate with intermediate
  </a>
);

const ChooseFile = ({ serial }: { readonly serial: string }) => (
  <section>
    <h2>Get the file for your device</h2>
    <p>It contains the key, so you get it once, in one format, within half an hour. Choose what the device takes:</p>
    <Form to="/add/key" hidden={{ serial }}>
      <div>
        {SECRET_FORMATS_IN_ORDER.map((format, index) => (
          <Choice
            key={format}
            name="format"
            value={format}
            label={SECRET_FILES[format][0]}
            hint={SECRET_FILES[format][1]}
            checked={index === 0}
          />
        ))}
      </div>
      <button class="main">Get the file</button>
    </Form>
  </section>
);

/** A certificate alone makes no address lead to the device. */
const Next = ({ hosts, again }: { readonly hosts: readonly string[]; readonly again: string }) => (
  <section>
    <h2>Then</h2>
    <ol class="points">
      <li>
        In the device’s own settings, upload what you saved, where they mention certificates, HTTPS or security. If the
        device refuses it, <a href={again}>make a new one in another format</a>.
      </li>
      <li>
        Open the device as <code>{`https://${urlHost(hosts[0] ?? '')}`}</code>. In a browser that you paired with the
        gateway, Latchkey says that it is confirmed.
      </li>
      <li>
        If your browser doesn’t find that name, lead it to the device’s address in your router’s settings, or{' '}
        <a href={again}>make a new one</a> with the address or name that you open it by.
      </li>
    </ol>
  </section>
);

/** IPv6 addresses stand in brackets there. */
const urlHost = (host: string): string => (host.includes(':') ? `[${host}]` : host);

const SECRET_FORMATS_IN_ORDER = Object.keys(SECRET_FILES) as readonly SecretFormat[];

/** The file is in the page itself: it is sent once, along with its password. */
function KeyFile({ name, contentType, body, password, serial }: SecretFile & { readonly serial: string }) {
  return (
    <section class="card">
      <h2>Save this file now</h2>
      <p>The gateway has forgotten the key. Delete the file once the device has it.</p>
      <a
        class="button main"
        download={name}
        href={`data:${contentType};base64,${Buffer.from(body).toString('base64')}`}
      >
        {`Save ${name}`}
      </a>
      {name.endsWith('.key') && (
        <>
          <p>The device needs its certificate, too:</p>
          <SaveChain serial={serial} />
        </>
      )}
      {password !== null && (
        <>
          <p class="small">The device asks for this password:</p>
          <p>
            <code id="password">{password}</code>
          </p>
        </>
      )}
    </section>
  );
}
