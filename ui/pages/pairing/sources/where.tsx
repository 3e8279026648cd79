import { products, WHERE } from '../../../words/pairing.ts';

/** Where well-known programs keep their root certificate. */
export function Where() {
  return (
    <details>
      <summary>{WHERE.title}</summary>
      <dl class="where">
        {products().map(({ name, place }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <code>{place}</code>
            </dd>
          </div>
        ))}
      </dl>
      <p class="small">{WHERE.fingerprint}</p>
      <p>
        <code>{WHERE.fingerprintCommand}</code>
      </p>
    </details>
  );
}
