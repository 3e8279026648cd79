import { Note, Say } from '../../components/index.ts';
import { allowOrigins, grants, revokeOrigins } from '../../lib/index.ts';
import { granted as grantedText, revokeWhat, SETUP } from '../../words/setup.ts';

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
                aria-label={revokeWhat(text)}
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

/** Both browsers let a person take the local names away later; this offers them again. */
export function LocalNames({ granted, required, refresh }: Props) {
  const missing = required.filter((origin) => !granted.includes(origin));
  if (missing.length === 0) return null;
  return (
    <div class="card">
      <Note tone="warn">{SETUP.namesMissing}</Note>
      <button type="button" class="main" onClick={() => allowOrigins(missing).then(refresh)}>
        {SETUP.namesAllow}
      </button>
    </div>
  );
}
