import type { Device } from '../devices/devices.ts';
import { Form } from './parts.tsx';

/**
 * Asks once more before a device is revoked.
 * @param along what goes with it.
 * @param lost what goes along, too, where others may have the device.
 */
export function Revoke({
  device: { called, hosts, serial, revokedAt },
  along,
  lost,
}: {
  readonly device: Device;
  readonly along: readonly Device[];
  readonly lost: readonly Device[];
}) {
  return (
    <section>
      <p class="lead">
        <strong>{namesOf({ called, hosts })}</strong>
      </p>
      <p>Its certificate no longer counts. Paired browsers warn about the device within a day.</p>
      <Names of={along} said="The same device holds these, with a name in common. They’re revoked, too:" />
      <p>These names get a new certificate from this device only if you allow it again.</p>
      <Form to="/devices/revoke" hidden={{ serial }}>
        <label class="tick">
          <input type="checkbox" name="lost" value="yes" checked={revokedAt !== null} />
          <span>It was stolen, sold or given away</span>
        </label>
        <p class="small">
          Its keys then get no certificate any more. It can ask only as a new device. Names that you allowed beforehand
          need your approval again.
        </p>
        <Names of={lost} said="These belong to the same device, and are revoked then, too:" />
        <p class="row">
          <button class="danger">Revoke this device</button>
          <a class="button" href="/devices">
            Keep it
          </a>
        </p>
      </Form>
    </section>
  );
}

const Names = ({ of, said }: { readonly of: readonly Device[]; readonly said: string }) =>
  of.length === 0 ? null : (
    <>
      <p>{said}</p>
      <ul>
        {of.map((device) => (
          <li key={device.serial}>
            <strong>{namesOf(device)}</strong>
          </li>
        ))}
      </ul>
    </>
  );

/** What the person calls it, and all that its certificate is for. */
const namesOf = ({ called, hosts }: Pick<Device, 'called' | 'hosts'>): string =>
  [...new Set([called, ...hosts])].join(', ');
