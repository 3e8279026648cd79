import { parseHost } from '../../src/core/net/host.ts';
import { NAMES_OF_HOMES } from '../ca/profile.ts';
import { isAtHome, isLinkLocal } from '../common/addresses.ts';
import { OutsideHomeError, OwnNameError } from '../ca/home-names.ts';
import type { Claim } from '../records/claims.ts';
import type { PlainFault } from '../devices/plain-devices.ts';
import { type PageContext, placeFor } from './context.ts';
import type { Shown } from './document.tsx';
import type { Views } from './guard.ts';
import { Form, Lines, Note, TextField } from './parts.tsx';

const DAY = 24 * 60 * 60_000;
const MAX_NAMES = 20;

const PLAIN_FAULTS: Readonly<Record<PlainFault, string>> = {
  'no-name': 'Type what you call the device.',
  'bad-host': 'Type the device’s address, such as 192.168.1.20.',
  'with-port': 'Type the address without a port, such as 192.168.1.20.',
  'not-home': `That isn’t a name or address of a home. ${NAMES_OF_HOMES}`,
  'too-many': 'The list is full. Remove a device first.',
};

const CLAIMED: Readonly<Record<Claim, (name: string) => string>> = {
  held: (name) => `Another device has a certificate for ${name}.`,
  allowed: (name) => `You allowed ${name} for another request before.`,
  listed: (name) => `You listed a device as ${name}.`,
};

/** Something to say above a form, and what was typed there. */
interface Said {
  readonly tone: 'good' | 'warn';
  readonly sentence: string;
}

/** The ways to a certificate, and the list of devices that take none. */
export function addViews({ orders, admissions, plainDevices, places, numericPlace, now }: PageContext): Views {
  const byItself = (host: string, said: Said | null = null): Shown => ({
    title: 'A device that asks for itself',
    ...(said?.tone === 'warn' && { status: 400 }),
    content: <ByItself place={placeFor(host, places)} other={numericPlace()} said={said} />,
  });
  const warn = (sentence: string): Said => ({ tone: 'warn', sentence });
  /** Says what is wrong with a name that no device can have. */
  const named = async (host: string, work: () => Promise<Said>): Promise<Shown> => {
    try {
      return byItself(host, await work());
    } catch (error) {
      if (error instanceof OwnNameError) return byItself(host, warn(`${error.host} is the gateway itself.`));
      if (!(error instanceof OutsideHomeError)) throw error;
      return byItself(host, warn(`${error.host} isn’t a name or address in your network.`));
    }
  };

  return {
    'GET /add': () => ({ title: 'Add a device', content: <Ways /> }),
    'GET /add/itself': ({ host }) => byItself(host),
    'POST /add/expect': async ({ host, form }) => {
      const address = parseHost(form.text('address').trim());
      if (address?.kind !== 'ip' || !isAtHome(address.value))
        return byItself(host, warn('Type an address in your network, such as 192.168.1.20.'));
      if (isLinkLocal(address.value))
        return byItself(
          host,
          warn('Type another address of the device: one that begins with fe80 can be two devices’.'),
        );
      const name = form.text('name').trim();
      if (name === '') return byItself(host, warn('Type the device’s name.'));
      return named(host, async () => {
        const claim = await orders.expect(address.value, name, now() + DAY);
        if (claim) return warn(`${CLAIMED[claim](name)} Let this one ask, and decide under Waiting.`);
        return {
          tone: 'good',
          sentence: `The next request for ${name} from ${address.value} within a day is allowed.`,
        };
      });
    },
    'POST /add/admit': async ({ host, form }) => {
      const names = form
        .text('names')
        .split(/[\s,]+/)
        .filter(Boolean);
      if (names.length === 0 || names.length > MAX_NAMES) return byItself(host, warn('Type the device’s name.'));
      return named(host, async () => {
        const code = await admissions.admit(names);
        return {
          tone: 'good',
          sentence: `${names[0] ?? ''} can enrol once within a day, with the password ${code}`,
        };
      });
    },
    'GET /add/plain': () => plain(null, '', ''),
    'POST /add/plain': async ({ form }) => {
      const [name, host] = [form.text('name'), form.text('host')];
      const fault = await plainDevices.add(name, host);
      return fault ? plain(fault, name, host) : { goTo: '/devices?done=listed' };
    },
  };
}

const Ways = () => (
  <>
    <p class="lead">What can the device do?</p>
    <ul class="cards">
      <li class="card">
        <h2>It can ask for a certificate itself</h2>
        <p>Servers and some NAS systems can. Their settings mention “ACME”, “EST” or “Let’s Encrypt”.</p>
        <a class="button" href="/add/itself">
          Show me how
        </a>
      </li>
      <li class="card">
        <h2>Its settings have a place for a certificate</h2>
        <p>Many printers, NAS systems, routers and access points do. The gateway makes the file for it.</p>
        <a class="button" href="/add/upload">
          Make a certificate
        </a>
      </li>
      <li class="card">
        <h2>It can’t have a certificate</h2>
        <p>Lamps, sockets and many older devices can’t. You can still list them here.</p>
        <a class="button" href="/add/plain">
          List the device
        </a>
      </li>
    </ul>
  </>
);

function ByItself({
  place,
  other,
  said,
}: {
  readonly place: string;
  /** By an address. */
  readonly other: string | null;
  readonly said: Said | null;
}) {
  const directory = `https://${place}/acme/directory`;
  return (
    <>
      {said && <Note tone={said.tone}>{said.sentence}</Note>}
      <section>
        <h2>1. Give it the gateway’s root certificate</h2>
        <p>
          The device needs this file to trust the gateway: <a href="/root.pem">root.pem</a>
        </p>
      </section>
      <section>
        <h2>2. Tell it where to ask</h2>
        <p>Where the device asks for an ACME server or directory, give it this address:</p>
        <Lines>{directory}</Lines>
        {other !== null && other !== place && (
          <p class="small">
            If the device doesn’t find that name, put <code>{other}</code> in its place.
          </p>
        )}
        <Certbot directory={directory} />
        <details>
          <summary>With dehydrated</summary>
          <p class="small">Save root.pem under the name in the second line, and put these lines into its settings:</p>
          <Lines>{`CA="${directory}"
CURL_OPTS="--cacert /etc/dehydrated/home-root.pem"
RENEW_DAYS="10"`}</Lines>
        </details>
        <details>
          <summary>With Caddy</summary>
          <p class="small">Programs written in Go need the address with “server” at its end.</p>
          <Lines>{`{
  acme_ca ${directory}/server
  acme_ca_root /etc/caddy/root.pem
}`}</Lines>
        </details>
        <details>
          <summary>With Traefik or lego</summary>
          <p class="small">
            Not tried here. They need the address with “server” at its end, and this in their environment at every run:
          </p>
          <Lines>LEGO_CA_CERTIFICATES=/etc/ssl/home-root.pem</Lines>
          <p class="small">Put root.pem there, and set it where they are started: in a unit, a container or a timer.</p>
          <p class="small">
            Certificates last 30 days: give lego <code>--days 10</code> when it renews, and Traefik’s resolver{' '}
            <code>certificatesDuration=720</code>.
          </p>
        </details>
      </section>
      <section>
        <h2>3. Allow it</h2>
        <p>
          It appears under <a href="/waiting">Waiting</a>, where you allow it once. Or allow one name now, by the
          device’s address:
        </p>
        <Form to="/add/expect">
          <TextField name="name" label="Name of the device" hint="For example nas.home.arpa." />
          <TextField name="address" label="Its address" hint="For example 192.168.1.20." />
          <button>Allow its next request</button>
        </Form>
        <AllowedLink />
      </section>
      <section>
        <h2>With EST instead</h2>
        <p>
          A device that speaks EST asks at this address. It then appears under <a href="/waiting">Waiting</a>.
        </p>
        <Lines>{`https://${place}/.well-known/est`}</Lines>
        <p>If it needs a password, or can’t say its name, make a password that works once:</p>
        <Form to="/add/admit">
          <TextField
            name="names"
            label="Name of the device, then its addresses"
            hint="For example clock.home.arpa 192.168.1.7."
          />
          <button>Make a password</button>
        </Form>
        <AllowedLink />
      </section>
    </>
  );
}

const AllowedLink = () => (
  <p class="small">
    It counts once, within a day. <a href="/waiting/allowed">See what you allowed, or take it back</a>
  </p>
);

/** Where certbot finds the root again when it renews. */
const CERTBOT_ROOT = '/etc/letsencrypt/home-root.pem';

/** It has no setting for a root, and what a person sets in a terminal is gone when it renews by itself. */
const Certbot = ({ directory }: { readonly directory: string }) => (
  <details>
    <summary>With certbot</summary>
    <p class="small">Save root.pem, and run this in its folder, with the device’s own name:</p>
    <Lines>{`sudo cp root.pem ${CERTBOT_ROOT}
sudo REQUESTS_CA_BUNDLE=${CERTBOT_ROOT} \\
  certbot certonly --standalone \\
  --server ${directory} \\
  -d nas.home.arpa
sudo sed -i 's/^# renew_before_expiry.*/renew_before_expiry = 10 days/' \\
  /etc/letsencrypt/renewal/nas.home.arpa.conf`}</Lines>
    <p class="small">
      With the last command it renews when a third of the 30 days is left, as version 4 and newer do by themselves.
    </p>
    <p class="small">So that it renews by itself where systemd starts it, as on Debian and Ubuntu:</p>
    <Lines>{`sudo mkdir -p /etc/systemd/system/certbot.service.d
sudo tee /etc/systemd/system/certbot.service.d/home.conf <<END
[Service]
Environment=REQUESTS_CA_BUNDLE=${CERTBOT_ROOT}
END
sudo systemctl daemon-reload`}</Lines>
    <p class="small">Where cron starts it, put this line at the top of its file, /etc/cron.d/certbot:</p>
    <Lines>{`REQUESTS_CA_BUNDLE=${CERTBOT_ROOT}`}</Lines>
    <p class="small">
      Certbot then trusts this root alone. If it also asks Let’s Encrypt, add your system’s certificates to that file:
    </p>
    <Lines>{`cat /etc/ssl/certs/ca-certificates.crt | sudo tee -a ${CERTBOT_ROOT} >/dev/null`}</Lines>
  </details>
);

const plain = (fault: PlainFault | null, name: string, host: string): Shown => ({
  title: 'A device without a certificate',
  ...(fault && { status: 400 }),
  content: (
    <>
      <p class="lead">Your gateway can’t confirm it. The list is for you, and confirms nothing.</p>
      <p>
        If the device has https of its own, Latchkey can remember it by its key. Over http alone, it can’t be
        recognised.
      </p>
      {fault && <Note tone="warn">{PLAIN_FAULTS[fault]}</Note>}
      <Form to="/add/plain">
        <TextField name="name" label="What you call it" value={name} />
        <TextField
          name="host"
          label="Its address or name"
          value={host}
          hint="For example 192.168.1.20 or lamp.local."
        />
        <button class="main">List the device</button>
      </Form>
    </>
  ),
});
