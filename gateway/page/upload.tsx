import { HAND_OVER_SENTENCES } from '../hand-over/command.ts';
import { KEY_TYPES, type KeyType } from '../hand-over/device-key.ts';
import { againLike } from '../hand-over/again.ts';
import { OPEN_FORMATS, SECRET_FORMATS } from '../hand-over/files.ts';
import { UPLOADED } from '../hand-over/hand-over.ts';
import type { PageContext } from './context.ts';
import type { Form as FormSent } from './form.ts';
import { attachment, type Shown } from './document.tsx';
import type { View, Views } from './guard.ts';
import { Made, type MadeParts, SECRET_FILES } from './made.tsx';
import { Field, Form, Note, TextField } from './parts.tsx';
import { day } from './day.ts';
import { KNOWN_DEVICES } from './known-devices.ts';

const KEY_GONE =
  'The gateway no longer has the key: it was handed over, half an hour passed, or the gateway was restarted.';

const KEYS: Readonly<Record<KeyType, string>> = {
  p256: 'Modern (EC P-256)',
  p384: 'Modern, longer (EC P-384)',
  rsa2048: 'Printers and older devices (RSA 2048)',
};

const SHORT_KEYS: Readonly<Record<KeyType, string>> = { p256: 'EC P-256', p384: 'EC P-384', rsa2048: 'RSA 2048' };

/** A device whose own page takes a certificate: it is made here, and the person carries it over. */
export function uploadViews({ handOvers, certificate, now }: PageContext): Views {
  const made = async (serial: string, content: Pick<MadeParts, 'said' | 'file' | 'isOwn'> = {}): Promise<View> => {
    const record = await certificate(serial);
    if (!record?.holder.startsWith(UPLOADED)) return { goTo: '/add/upload' };
    const { hosts } = record;
    const again = againLike(record);
    const until = day(record.until, now());
    const parts = { ...content, serial, hosts, again, until, hasKey: handOvers.hasKey(serial) };
    return { title: `A certificate for ${again.name}`, content: <Made {...parts} /> };
  };

  return {
    'GET /add/upload': ({ ask }) => {
      const typed = typedIn({ text: (name) => ask.query.get(name) ?? '' });
      // Whoever made up the link must not choose what is signed.
      return upload(null, { ...typed, isOwn: false, request: '' });
    },
    'POST /add/upload': async ({ form }) => {
      const typed = typedIn(form);
      const others = typed.address.split(/[\s,]+/).filter(Boolean);
      const request = typed.isOwn ? await requestIn(form) : null;
      if (typed.isOwn && !request) return upload('Choose the request that the device made, or paste it.', typed);
      const result = await handOvers.make({
        name: typed.name,
        others,
        kind: typed.isPlain ? 'server' : 'local-device',
        key: request ? { request } : { made: typed.key },
      });
      return result.ok
        ? { goTo: `/add/made?serial=${result.made.serial}${typed.isOwn ? '&own=yes' : ''}` }
        : upload(HAND_OVER_SENTENCES[result.fault](result.host ?? ''), typed);
    },
    'GET /add/made': ({ ask }) => made(ask.query.get('serial') ?? '', { isOwn: (ask.query.get('own') ?? '') !== '' }),
    'POST /add/key': async ({ form }) => {
      const serial = form.text('serial');
      const format = SECRET_FORMATS.find((each) => each === form.text('format')) ?? 'key';
      const file = await handOvers.take(serial, format);
      return made(serial, file ? { file } : { said: KEY_GONE });
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
  return form.file('file') ?? (pasted === '' ? null : new TextEncoder().encode(pasted));
}

/** What stands in the two forms; where something is wrong with it, it is not to be typed again. */
interface Typed {
  readonly name: string;
  readonly address: string;
  /** The device made a request itself. */
  readonly isOwn: boolean;
  readonly request: string;
  readonly key: KeyType;
  readonly isPlain: boolean;
}

const NOTHING: Typed = { name: '', address: '', isOwn: false, request: '', key: 'p256', isPlain: false };

const typedIn = (form: Pick<FormSent, 'text'>): Typed => ({
  name: form.text('name'),
  address: form.text('address'),
  isOwn: form.text('own') !== '',
  // A key that was pasted by mistake is not sent back.
  request: form.text('request').includes('PRIVATE KEY') ? '' : form.text('request'),
  key: KEY_TYPES.find((type) => type === form.text('key')) ?? 'p256',
  isPlain: form.text('server') !== '',
});

const upload = (said: string | null, typed: Typed): Shown => {
  const note = said !== null && <Note tone="warn">{said}</Note>;
  const [made, own] = typed.isOwn ? [NOTHING, typed] : [typed, NOTHING];
  return {
    title: 'Make a certificate',
    ...(said !== null && { status: 400 }),
    content: (
      <>
        <p class="lead">The gateway makes a file, and you upload it in the device’s own settings.</p>
        {!typed.isOwn && note}
        <Form to="/add/upload">
          <Names typed={made} required />
          <Field
            id="key"
            label="Kind of key"
            hint="Most printers need RSA 2048. Most other devices take the modern one."
          >
            <select id="key" name="key" aria-describedby="key-hint">
              {KEY_TYPES.map((type) => (
                <option key={type} value={type} selected={type === made.key}>
                  {KEYS[type]}
                </option>
              ))}
            </select>
          </Field>
          <KnownDevices />
          <details open={made.isPlain}>
            <summary>If the device refuses the certificate</summary>
            <Plain checked={made.isPlain} />
          </details>
          <button class="main">Make certificate</button>
        </Form>
        <section>
          <details open={typed.isOwn}>
            <summary>The device made a request (CSR) itself</summary>
            <p class="small">
              Then its key never leaves it. The gateway takes names from the request if you give none.
            </p>
            {typed.isOwn && note}
            <Form to="/add/upload" upload hidden={{ own: 'yes' }}>
              <Field id="file" label="Request file">
                <input id="file" name="file" type="file" accept=".csr,.pem,.req,.der,.p10,.txt" />
              </Field>
              <Field id="request" label="Or its text">
                <textarea id="request" name="request" rows={5} spellcheck={false} value={own.request} />
              </Field>
              <Names typed={own} prefix="own-" />
              <Plain checked={own.isPlain} />
              <button>Sign this request</button>
            </Form>
          </details>
        </section>
      </>
    ),
  };
};

interface NamesParts {
  readonly typed: Pick<Typed, 'name' | 'address'>;
  readonly prefix?: string;
  readonly required?: boolean;
}

function Names({ typed, prefix = '', required = false }: NamesParts) {
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

const Plain = ({ checked }: { readonly checked: boolean }) => (
  <label class="tick">
    <input type="checkbox" name="server" value="yes" checked={checked} />
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
            {format === null
              ? 'Sign the request (CSR) that it makes.'
              : `${SECRET_FILES[format][0]}. ${SHORT_KEYS[key]}.`}
          </dd>
        </>
      ))}
    </dl>
  </details>
);
