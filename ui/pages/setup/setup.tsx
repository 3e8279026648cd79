import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SetupView } from '../../../src/protocol/index.ts';
import {
  FaultNote,
  FlagHint,
  MakersSection,
  mount,
  Networks,
  Note,
  pageUrl,
  Say,
  ShowIcon,
  Switch,
  Top,
  UpgradeSwitch,
  useSetting,
  WELCOME_URL,
} from '../../components/index.ts';
import { allowOrigins, allowScripts, ask, grantedOrigins, grants, revokeOrigins, useReply } from '../../lib/index.ts';
import { BACKUP } from '../../words/backup.ts';
import { GUARD } from '../../words/guard.ts';
import { gap } from '../../words/pages.ts';
import { PASSWORDS } from '../../words/password-field.ts';
import { gatewayCount, granted as grantedText, revokeWhat, SETUP } from '../../words/setup.ts';
import { UPGRADE } from '../../words/upgrade.ts';
import { Companion } from './companion.tsx';

/** The settings: access, Chrome's setting, the companion, the guard, backups. */
export function Setup() {
  const { asked, again } = useReply('setup/view', {});
  // What is asked for here is done elsewhere; back on this page the person sees that it is done.
  useEffect(() => {
    const look = () => void again();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [again]);
  return (
    <>
      <Top here="setup" />
      <main class="page">
        <h1>{SETUP.title}</h1>
        {asked.kind === 'failed' && <FaultNote fault={asked.fault} />}
        {asked.kind === 'answered' && asked.value.onToolbar === false && <ShowIcon />}
        <Looking />
        {asked.kind === 'answered' && asked.value.browser === 'chrome' && (
          <Chrome sees={asked.value.seesCertificates} />
        )}
        <Companion />
        <GuardSwitch />
        <section>
          <h2>{UPGRADE.setting}</h2>
          <UpgradeSwitch device={null} />
          <p class="small">{UPGRADE.settingWhy}</p>
        </section>
        <PasswordSwitch />
        {asked.kind === 'answered' && <Gateway gateways={asked.value.gateways} />}
        <MakersSection />
        <section>
          <h2>{BACKUP.title}</h2>
          <p>{BACKUP.lead}</p>
          <a class="button" href={pageUrl('backup')}>
            {SETUP.backup}
          </a>
        </section>
        <p class="small">
          {SETUP.privacy}
          {gap()}
          <a href={WELCOME_URL}>{SETUP.welcome}</a>
        </p>
      </main>
    </>
  );
}

function Gateway({ gateways }: { readonly gateways: number }) {
  return (
    <section>
      <h2>{SETUP.gateway}</h2>
      <p>{gateways === 0 ? SETUP.noGateway : gatewayCount(gateways)}</p>
      {gateways === 0 ? (
        <a class="button" href={pageUrl('pairing')}>
          {SETUP.pair}
        </a>
      ) : (
        <a class="button" href={pageUrl('devices')}>
          {SETUP.see}
        </a>
      )}
    </section>
  );
}

function Chrome({ sees }: { readonly sees: SetupView['seesCertificates'] }) {
  return (
    <section>
      <h2>{SETUP.chrome}</h2>
      {sees === true && <p>{SETUP.chromeSees}</p>}
      {sees === null && <p>{SETUP.chromeUnknown}</p>}
      {sees !== true && <FlagHint />}
    </section>
  );
}

function Looking() {
  const [origins, setOrigins] = useState<Awaited<ReturnType<typeof grantedOrigins>> | null>(null);
  const refresh = useCallback(async () => setOrigins(await grantedOrigins()), []);
  useEffect(() => void refresh(), [refresh]);
  return (
    <section>
      <h2>{SETUP.looking}</h2>
      <p>{SETUP.lookingWhy}</p>
      {origins !== null && <LocalNames {...origins} refresh={refresh} />}
      <Networks refresh={refresh} />
      {origins !== null && <Granted {...origins} refresh={refresh} />}
    </section>
  );
}

mount('setup', <Setup />);

interface GrantedProps {
  readonly granted: readonly string[];
  readonly required: readonly string[];
  readonly refresh: () => Promise<void>;
}

/** Every address that the person allowed, and the way to take it back. */
function Granted({ granted, required, refresh }: GrantedProps) {
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
function LocalNames({ granted, required, refresh }: GrantedProps) {
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

/** Whether pages of devices that don't match are stopped. */
function GuardSwitch() {
  const { view, fault, onTurn } = useSetting('guard/setting', {}, (on) => ask('guard/switch', { on }));
  return (
    <section>
      <h2>{GUARD.setting}</h2>
      {view !== null && <Switch label={GUARD.settingLabel} on={view} onTurn={onTurn} />}
      <p class="small">{GUARD.settingWhy}</p>
      <FaultNote fault={fault} />
    </section>
  );
}

/** Whether pages are asked for a field for a password. Off until the person wants it: Firefox asks for a permission. */
function PasswordSwitch() {
  const [refused, setRefused] = useState(false);
  const { view, fault, onTurn } = useSetting('password/setting', {}, async (on) => {
    const allowed = !on || (await allowScripts());
    setRefused(!allowed);
    return allowed ? ask('password/switch', { on }) : null;
  });
  return (
    <section>
      <h2>{PASSWORDS.setting}</h2>
      {view !== null && <Switch label={PASSWORDS.settingLabel} on={view} onTurn={onTurn} />}
      <p class="small">{PASSWORDS.settingWhy}</p>
      {refused && <Note tone="warn">{PASSWORDS.refused}</Note>}
      <FaultNote fault={fault} />
    </section>
  );
}
