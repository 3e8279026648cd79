import type { SetupView } from '../../../src/protocol/index.ts';
import {
  FaultNote,
  FlagHint,
  MakersSection,
  mount,
  Networks,
  pageUrl,
  ShowIcon,
  Top,
  UpgradeSwitch,
  WELCOME_URL,
} from '../../components/index.ts';
import { grantedOrigins, useReply } from '../../lib/index.ts';
import { BACKUP } from '../../words/backup.ts';
import { gatewayCount, SETUP } from '../../words/setup.ts';
import { UPGRADE } from '../../words/upgrade.ts';
import { Granted, LocalNames } from './addresses.tsx';
import { GuardSwitch } from './guard-switch.tsx';
import { PasswordSwitch } from './password-switch.tsx';
import { Companion } from './companion.tsx';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { gap } from '../../words/pages.ts';

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
