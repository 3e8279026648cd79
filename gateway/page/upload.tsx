import { HAND_OVER_SENTENCES } from '../hand-over/command.ts';
import { KEY_TYPES, type KeyType } from '../hand-over/device-key.ts';
import { OPEN_FORMATS, type OpenFormat, SECRET_FORMATS, type SecretFormat } from '../hand-over/files.ts';
import { type SecretFile, UPLOADED } from '../hand-over/hand-over.ts';
import type { PageContext } from './context.ts';
import type { Form as FormSent } from './form.ts';
import { attachment, type Shown } from './document.tsx';
import type { View, Views } from './guard.ts';
import { Choice, Field, Form, Note, TextField } from './parts.tsx';
import { day } from './day.ts';
import { KNOWN_DEVICES } from './known-devices.ts';

const KEYS: Readonly<Record<KeyType, string>> = {
  p256: 'Modern (EC P-256)',
  p384: 'Modern, longer (EC P-384)',
  rsa2048: 'Printers and older devices (RSA 2048)',
};

const SHORT_KEYS: Readonly<Record<KeyType, string>> = { p256: 'EC P-256', p384: 'EC P-384', rsa2048: 'RSA 2048' };

/** In the order in which they are offered: the first is what most devices take (docs/devices). */
const SECRET: Readonly<Record<SecretFormat, readonly [label: string, hint: string]>> = {
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

/** A device whose own page takes a certificate: it is made here, and the person carries it over. */
export function uploadViews({ handOvers, certificate, now }: PageContext): Views {
  const made = async (serial: string, content: Pick<Parts, 'said' | 'file'> = {}): Promise<View> => {
    const record = await certificate(serial);
    if (!record?.holder.startsWith(UPLOADED)) return { goTo: '/add/upload' };
    const hasKey = handOvers.hasKey(serial);
    const [name = ''] = record.hosts;
    return {
      title: `A certificate for ${name}`,
      content: (
        <Made {...content} serial={serial} hosts={record.hosts} until={day(record.until, now())} hasKey={hasKey} />
      ),
    };
  };

  return {
    'GET /add/upload': ({ ask }) =>
      upload(null, { name: ask.query.get('name') ?? '', address: ask.query.get('address') ?? '' }),
    'POST /add/upload': async ({ form }) => {
      const typed = { name: form.text('name'), address: form.text('address') };
      const others = typed.address.split(/[\s,]+/).filter(Boolean);
      const request = await requestIn(form);
      if (form.text('own') !== '' && !request)
        return upload('Choose the request that the device made, or paste it.', typed);
      const result = await handOvers.make({
        name: typed.name,
        others,
        kind: form.text('server') === '' ? 'local-device' : 'server',
        key: request ? { request } : { made: KEY_TYPES.find((type) => type === form.text('key')) ?? 'p256' },
      });
      return result.ok
        ? { goTo: `/add/made?serial=${result.made.serial}` }
        : upload(HAND_OVER_SENTENCES[result.fault](result.host ?? ''), typed);
    },
    'GET /add/made': ({ ask }) => made(ask.query.get('serial') ?? ''),
    'POST /add/key': async ({ form }) => {
      const serial = form.text('serial');
      const format = SECRET_FORMATS.find((each) => each === form.text('format')) ?? 'key';
      const file = await handOvers.take(serial, format);
      return made(
        serial,
        file ? { file } : { said: 'The key was handed over before, and is forgotten. It can’t be had again.' },
      );
    },
    'GET /add/file': async ({ ask }) => {
      const format = OPEN_FORMATS.find((each) => each === ask.query.get('format'));
      const file = format && (await handOvers.open(ask.query.get('serial') ?? '', format));
      return file ? { answer: attachment(file) } : { goTo: '/add/upload' };
    },
  };
}

/** The request that a device made, as a file or as text. */
async function requestIn(form: FormSent): Promise<Uint8Array | null> {
  const pasted = form.text('request').trim();
  return (await form.file('file')) ?? (pasted === '' ? null : new TextEncoder().encode(pasted));
}

interface Typed {
  readonly name: string;
  readonly address: string;
}

const upload = (said: string | null, typed: Typed): Shown => ({
  title: 'Make a certificate',
  ...(said !== null && { status: 400 }),
  content: (
    <>
      <p class="lead">The gateway makes a file, and you upload it in the device’s own settings.</p>
      {said !== null && <Note tone="warn">{said}</Note>}
      <Form to="/add/upload">
        <Names typed={typed} required />
        <Field id="key" label="Kind of key" hint="Most printers need RSA 2048. Most other devices take the modern one.">
          <select id="key" name="key" aria-describedby="key-hint">
            {KEY_TYPES.map((type) => (
              <option key={type} value={type}>
                {KEYS[type]}
              </option>
            ))}
          </select>
        </Field>
        <KnownDevices />
        <details>
          <summary>If the device refuses the certificate</summary>
          <Plain />
        </details>
        <button class="main">Make certificate</button>
      </Form>
      <section>
        <details>
          <summary>The device made a request (CSR) itself</summary>
          <p class="small">Then its key never leaves it. The gateway takes names from the request if you give none.</p>
          <Form to="/add/upload" upload hidden={{ own: 'yes' }}>
            <Field id="file" label="Request file">
              <input id="file" name="file" type="file" accept=".csr,.pem,.req,.der,.p10,.txt" />
            </Field>
            <Field id="request" label="Or its text">
              <textarea id="request" name="request" rows={5} spellcheck={false} />
            </Field>
            <Names typed={{ name: '', address: '' }} prefix="own-" />
            <Plain />
            <button>Sign this request</button>
          </Form>
        </details>
      </section>
    </>
  ),
});

function Names({ typed, prefix = '', required = false }: { typed: Typed; prefix?: string; required?: boolean }) {
  return (
    <>
      <TextField
        id={`${prefix}name`}
        name="name"
        label="What you call the device"
        value={typed.name}
        required={required}
        hint="“Printer in the hall” becomes printer-in-the-hall.home.arpa. A name it already has is kept."
      />
      <TextField
        id={`${prefix}address`}
        name="address"
        label="Its address, if that never changes"
        value={typed.address}
        required={false}
        hint="For example 192.168.1.20."
      />
    </>
  );
}

const Plain = () => (
  <label class="tick">
    <input type="checkbox" name="server" value="yes" />
    <span>Make it plainer: without the mark for local devices</span>
  </label>
);

/** What is known of devices: which file, and which key. */
const KnownDevices = () => (
  <details>
    <summary>Which key and file does my device take?</summary>
    <p class="small">From makers’ documents. None of these devices was tried here.</p>
    <dl class="codes">
      {KNOWN_DEVICES.map(({ devices, format, key }) => (
        <>
          <dt>{devices.join(', ')}</dt>
          <dd>
            {format === null ? 'Sign the request (CSR) that it makes.' : `${SECRET[format][0]}. ${SHORT_KEYS[key]}.`}
          </dd>
        </>
      ))}
    </dl>
  </details>
);

/** The form to make it another, filled in. @param hosts the device's name first. */
export function againUrl([name = '', ...others]: readonly string[]): string {
  return `/add/upload?${new URLSearchParams({ name, address: others.join(' ') }).toString()}`;
}

interface Parts {
  readonly serial: string;
  readonly hosts: readonly string[];
  readonly until: string;
  readonly hasKey: boolean;
  readonly said?: string;
  readonly file?: SecretFile;
}

function Made({ serial, hosts, until, hasKey, said, file }: Parts) {
  return (
    <>
      <p class="lead">{`It is good for ${hosts.join(', ')} until ${until}. Make a new one before then.`}</p>
      {said !== undefined && <Note tone="warn">{said}</Note>}
      {file && <KeyFile {...file} />}
      {(file ?? said) !== undefined && (
        <p>
          If the device refuses the file, <a href={againUrl(hosts)}>make a new one in another format</a>.
        </p>
      )}
      {hasKey && (
        <section>
          <h2>Get the file for your device</h2>
          <p>It holds the key, so you get it once, in one format, within half an hour. Choose what the device takes:</p>
          <Form to="/add/key" hidden={{ serial }}>
            <div>
              {SECRET_FORMATS_IN_ORDER.map((format, index) => (
                <Choice
                  key={format}
                  name="format"
                  value={format}
                  label={SECRET[format][0]}
                  hint={SECRET[format][1]}
                  checked={index === 0}
                />
              ))}
            </div>
            <button class="main">Get the file</button>
          </Form>
        </section>
      )}
      <section>
        <h2>Files without the key</h2>
        <ul class="points">
          {OPEN_FORMATS.map((format) => (
            <li key={format}>
              <a href={`/add/file?serial=${serial}&format=${format}`}>{OPEN[format]}</a>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

const SECRET_FORMATS_IN_ORDER = Object.keys(SECRET) as readonly SecretFormat[];

/** The file is in the page itself: it is sent once, along with its password. */
function KeyFile({ name, contentType, body, password }: SecretFile) {
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
