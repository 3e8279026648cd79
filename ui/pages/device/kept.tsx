import type { DeviceDetails } from '../../../src/protocol/index.ts';
import { Fingerprint, Foreign, Say } from '../../components/index.ts';
import { shownId } from '../../lib/index.ts';
import { DEVICE, happened, seenAt, seenBetween } from '../../words/device-page.ts';

/** What happened, the latest first. */
export function Timeline({ entries, now }: { readonly entries: DeviceDetails['timeline']; readonly now: number }) {
  return (
    <section>
      <h2>{DEVICE.timeline}</h2>
      {entries.length === 0 && <p class="empty">{DEVICE.noTimeline}</p>}
      <ol class="timeline">
        {entries.map((entry, i) => (
          <li key={i}>
            <Say phrase={happened(entry, now)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Where it was seen. */
export function Places({ places, now }: { readonly places: DeviceDetails['places']; readonly now: number }) {
  return (
    <section>
      <h2>{DEVICE.places}</h2>
      <ul class="list">
        {places.map(({ id, addresses }) => (
          <li key={id}>
            <p>
              <Foreign text={shownId(id)} />
            </p>
            {addresses.map(({ address, lastSeen }) => (
              <p key={address} class="small">
                <Say phrase={seenAt(address, lastSeen, now)} />
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Every key that it showed. */
export function Keys({ keys, now }: { readonly keys: DeviceDetails['keys']; readonly now: number }) {
  return (
    <section>
      <h2>{DEVICE.keys}</h2>
      <p class="small">{DEVICE.keysWhy}</p>
      <ul class="list">
        {keys.map((key) => (
          <li key={key.spkiSha256}>
            <p>{key.saved ? DEVICE.saved : DEVICE.notSaved}</p>
            <p>
              <Fingerprint hex={key.spkiSha256} />
            </p>
            <p class="small">
              <Say phrase={seenBetween(key, now)} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
