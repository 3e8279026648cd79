import type { Device, Renewal } from '../devices/devices.ts';
import type { PlainDeviceRecord } from '../records/types.ts';
import type { PageContext } from './context.ts';
import type { Views } from './guard.ts';
import { Form, Note, TextField } from './parts.tsx';
import { day } from './day.ts';
import { againUrl } from './made.tsx';
import { Revoke } from './revoke.tsx';

const WEEK = 7 * 24 * 60 * 60_000;

const RENEWAL: Readonly<Record<Renewal, string>> = {
  'by-itself': 'Renews by itself.',
  perhaps: 'May renew by itself.',
  'by-hand': 'Needs a new certificate from you before then.',
};

/** Of one whose certificate expired or was revoked, and to whose names a yes stands. */
const COMES_BACK = 'If it asks again, it may get another without asking you.';

const DONE: Readonly<Record<string, string>> = {
  revoked: 'The device is revoked. It gets another certificate only if you allow it again.',
  lost: 'All that the device had is revoked. It can ask only as a new device, and waits until you allow it.',
  renamed: 'The device is called so from now on.',
  listed: 'The device is listed.',
  removed: 'The device is no longer listed.',
};

/** What the gateway issued, by device. */
export function devicesViews({ devices, plainDevices, now }: PageContext): Views {
  const find = async (serial: string): Promise<Device | undefined> =>
    (await devices.all()).find((device) => device.serial === serial);

  return {
    'GET /devices': async ({ ask }) => ({
      title: 'Devices',
      content: (
        <List
          devices={await devices.all()}
          plain={await plainDevices.all()}
          said={DONE[ask.query.get('done') ?? '']}
          now={now()}
        />
      ),
    }),
    'GET /devices/revoke': async ({ ask }) => {
      const device = await find(ask.query.get('serial') ?? '');
      if (!device) return { goTo: '/devices' };
      const along = await devices.goingAlong(device.serial, false);
      const isAlong = new Set(along.map(({ serial }) => serial));
      const lost = (await devices.goingAlong(device.serial, true)).filter(({ serial }) => !isAlong.has(serial));
      return { title: 'Revoke this device?', content: <Revoke device={device} along={along} lost={lost} /> };
    },
    'POST /devices/revoke': async ({ form }) => {
      const isLost = form.text('lost') !== '';
      const done = await devices.revoke(form.text('serial'), isLost);
      return { goTo: done ? `/devices?done=${isLost ? 'lost' : 'revoked'}` : '/devices' };
    },
    'GET /devices/rename': async ({ ask }) => {
      const device = await find(ask.query.get('serial') ?? '');
      return device ? { title: 'What do you call it?', content: <Rename device={device} /> } : { goTo: '/devices' };
    },
    'POST /devices/rename': async ({ form }) => {
      const done = await devices.rename(form.text('serial'), form.text('name'));
      return { goTo: done ? '/devices?done=renamed' : '/devices' };
    },
    'POST /devices/remove': async ({ form }) => {
      await plainDevices.remove(form.text('host'));
      return { goTo: '/devices?done=removed' };
    },
  };
}

function List({
  devices,
  plain,
  said,
  now,
}: {
  readonly devices: readonly Device[];
  readonly plain: readonly PlainDeviceRecord[];
  readonly said: string | undefined;
  readonly now: number;
}) {
  return (
    <>
      {said !== undefined && <Note tone="good">{said}</Note>}
      {devices.length === 0 && plain.length === 0 && (
        <section>
          <p class="lead">No device has a certificate yet.</p>
          <a class="button main" href="/add">
            Add a device
          </a>
        </section>
      )}
      {devices.length > 0 && (
        <ul class="list holders">
          {devices.map((device) => (
            <li key={device.serial}>
              <Drawing of={drawingOf(device, now)} />
              <div>
                <h2>{device.called}</h2>
                <Address of={device.hosts.filter((host) => host !== device.called)} />
                <State device={device} now={now} />
              </div>
              <p class="row">
                {device.revokedAt === null && device.again && (
                  <a href={againUrl(device.again)}>Make a new certificate</a>
                )}
                <a href={`/devices/rename?serial=${device.serial}`}>
                  Rename
                  <span class="hidden">{` ${device.called}`}</span>
                </a>
                {(!device.isLost || device.isAllowed) && (
                  <a href={`/devices/revoke?serial=${device.serial}`}>
                    {device.revokedAt === null ? 'Revoke' : 'It was stolen'}
                    <span class="hidden">{` ${device.called}`}</span>
                  </a>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      {plain.length > 0 && (
        <section>
          <h2>Without a certificate</h2>
          <p class="small">
            Your gateway can’t confirm these. If a device has https of its own, open it with https and click the
            Latchkey icon: Latchkey can remember its key. A device that only has http can’t be recognised.
          </p>
          <ul class="list holders">
            {plain.map(({ name, host }) => (
              <li key={host}>
                <Drawing of="plain" />
                <div>
                  <h3>{name}</h3>
                  <p class="address">{host}</p>
                  <p class="row">
                    <a href={urlOf('https', host)}>Open with https</a>
                    <a href={urlOf('http', host)}>Open with http</a>
                  </p>
                </div>
                <Form to="/devices/remove" hidden={{ host }} inline>
                  <button class="quiet">Remove from list</button>
                </Form>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

type Kind = 'confirmed' | 'caution' | 'danger' | 'plain';

/** Says to the eye what the sentence beside it says. */
const Drawing = ({ of }: { readonly of: Kind }) => <span class="drawing" data-shape={of} aria-hidden="true" />;

const drawingOf = ({ revokedAt, until }: Device, now: number): Kind => {
  if (revokedAt !== null) return 'danger';
  return until - now < WEEK ? 'caution' : 'confirmed';
};

const Address = ({ of }: { readonly of: readonly string[] }) =>
  of.length === 0 ? null : <p class="address">{of.join(', ')}</p>;

function State({ device, now }: { readonly device: Device; readonly now: number }) {
  const { until, renewal, revokedAt, isAllowed } = device;
  if (revokedAt !== null)
    return <p data-tone="stop">{`Revoked on ${day(revokedAt, now)}.${isAllowed ? ` ${COMES_BACK}` : ''}`}</p>;
  if (until <= now) {
    const next = isAllowed ? `${COMES_BACK} Revoke it if you no longer have it.` : 'Add the device again.';
    return <p data-tone="warn">{`The certificate expired on ${day(until, now)}. ${next}`}</p>;
  }
  const sentence = `Certificate until ${day(until, now)}. ${RENEWAL[renewal]}`;
  return until - now < WEEK ? <p data-tone="warn">{sentence}</p> : <p class="small">{sentence}</p>;
}

const Rename = ({ device: { called, hosts, serial } }: { readonly device: Device }) => (
  <Form to="/devices/rename" hidden={{ serial }}>
    <TextField
      name="name"
      label={`Your words for ${hosts.join(', ')}`}
      hint="Only this list changes. The device keeps its names and addresses. Leave it empty to see its name here."
      value={called === hosts[0] ? '' : called}
      required={false}
    />
    <p class="row">
      <button class="main">Save</button>
      <a class="button" href="/devices">
        Cancel
      </a>
    </p>
  </Form>
);

/** Where the person opens it. It has no certificate of ours, and perhaps one that it made itself. */
const urlOf = (scheme: 'http' | 'https', host: string): string =>
  `${scheme}://${host.includes(':') ? `[${host}]` : host}/`;
