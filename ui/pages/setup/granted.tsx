import { revokeOrigins } from '../../lib/browser.ts';
import { Say } from '../../components/say.tsx';
import { granted as grantedText, SETUP } from '../../words/setup.ts';
import { grants } from './origins.ts';

interface Props {
  readonly granted: readonly string[];
  readonly required: readonly string[];
  readonly refresh: () => Promise<void>;
}

/** Every address that the person allowed, and the way to take it back. */
export function Granted({ granted, required, refresh }: Props) {
  const entries = grants(granted, required);
  return (
    <>
      <h3>{SETUP.allowed}</h3>
      {entries.length === 0 ? (
        <p class="empty">{SETUP.nothingAllowed}</p>
      ) : (
        <ul class="list">
          {entries.map(({ text, origins }) => (
            <li key={text} class="spread">
              <span>
                <Say phrase={grantedText(text, origins.length)} />
              </span>
              <button
                type="button"
                class="quiet"
                aria-label={`${SETUP.revoke}: ${text}`}
                onClick={() => revokeOrigins(origins).then(refresh)}
              >
                {SETUP.revoke}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
