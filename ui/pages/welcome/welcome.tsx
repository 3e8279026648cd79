import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { FlagHint, mount, Network, Networks, Note, pageUrl, ShowIcon } from '../../components/index.ts';
import { openInTab, typedUrl, useReply } from '../../lib/index.ts';
import { gap, navigation } from '../../words/pages.ts';
import { SETUP } from '../../words/setup.ts';
import { stepOf, WELCOME } from '../../words/welcome.ts';
import { type ScreenProps, Start } from './start.tsx';

/**
 * The screens, in order; each is named in the address, so that the browser's own Back works. Chrome's setting has one
 * only where it is needed, or for whoever is on it.
 */
const STEPS = ['start', 'gateway', 'access', 'chrome', 'open'] as const;
type Step = (typeof STEPS)[number];

const SCREENS = { start: Start, gateway: Gateway, access: Access, chrome: ChromeSetting, open: OpenDevice } as const;

/** The step that an address names, else the first. */
export function stepIn(hash: string): Step {
  return STEPS.find((step) => `#${step}` === hash) ?? 'start';
}

/** The first run: one decision a screen. */
export function Welcome() {
  const { asked, again } = useReply('setup/view', {});
  const [step, setStep] = useState(() => stepIn(location.hash));
  const title = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    const follow = () => setStep(stepIn(location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  // The setting is changed elsewhere.
  useEffect(() => {
    const look = () => void again();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [again]);
  // Whoever hears the page is told the new question; on arrival the browser reads from the top.
  useLayoutEffect(() => {
    if (!first.current) title.current?.focus();
    first.current = false;
  }, [step]);
  const sees = asked.kind === 'answered' && asked.value.seesCertificates === true;
  const needsSetting = asked.kind === 'answered' && asked.value.browser === 'chrome' && !sees;
  const steps = STEPS.filter((each) => each !== 'chrome' || needsSetting || step === each);
  const at = steps.indexOf(step);
  const [before, next] = [steps[at - 1], steps[at + 1]];
  const Screen = SCREENS[step];
  return (
    <main class="page welcome">
      <p class="brand">
        <span class="app" aria-hidden="true" /> {navigation()}
      </p>
      <header>
        <h1 ref={title} tabIndex={-1}>
          {WELCOME[step].title}
        </h1>
      </header>
      <Screen next={`#${next ?? step}`} sees={sees} />
      <nav class="steps-nav" aria-label={stepOf(at + 1, steps.length)}>
        {before !== undefined && <a href={`#${before}`}>{WELCOME.ways.back}</a>}
        <ol class="dots" aria-hidden="true">
          {steps.map((each) => (
            <li key={each} data-here={each === step} />
          ))}
        </ol>
        {before !== undefined && next !== undefined && <a href={`#${next}`}>{WELCOME.ways.skip}</a>}
      </nav>
    </main>
  );
}

mount('welcome', <Welcome />);

/** Where Latchkey has access. */
function Access({ next }: ScreenProps) {
  const [allowed, setAllowed] = useState(false);
  const { lead, ask, next: onwards } = WELCOME.access;
  return (
    <>
      <p class="lead">{lead}</p>
      <Networks refresh={() => Promise.resolve(setAllowed(true))} />
      <a class="button main" href={next}>
        {allowed ? onwards : ask}
      </a>
    </>
  );
}

/** In Chromium the setting that shows Latchkey certificates. */
function ChromeSetting({ next, sees }: ScreenProps) {
  const { companion, companionLink } = WELCOME.chrome;
  return (
    <>
      {sees ? (
        <p>{SETUP.chromeSees}</p>
      ) : (
        <>
          <FlagHint />
          <p class="small">
            {companion}
            {gap()}
            <a href={`${pageUrl('setup')}#companion`}>{companionLink}</a>
          </p>
        </>
      )}
      <a class={sees ? 'button main' : 'button'} href={next}>
        {WELCOME.access.next}
      </a>
    </>
  );
}

/** Whether anything issues certificates here. Without a gateway Latchkey is complete, too. */
function Gateway({ next }: ScreenProps) {
  const { asked } = useReply('managed/list', {});
  const managed = asked.kind === 'answered' && asked.value.gateways.length > 0;
  const { yes, yesWhy, no, noWhy, managed: nothingToDo, next: onwards } = WELCOME.gateway;
  if (managed)
    return (
      <>
        <p class="lead">{nothingToDo}</p>
        <a class="button main" href={next}>
          {onwards}
        </a>
      </>
    );
  return (
    <ul class="answers">
      <li>
        <a href={`${pageUrl('pairing')}?first`} aria-describedby="yes-why">
          {yes}
        </a>
        <p id="yes-why">{yesWhy}</p>
      </li>
      <li>
        <a href={next} aria-describedby="no-why">
          {no}
        </a>
        <p id="no-why">{noWhy}</p>
      </li>
    </ul>
  );
}

/** The first device, typed or picked among those that announce themselves. */
function OpenDevice() {
  const { asked } = useReply('setup/view', {});
  const [typed, setTyped] = useState('');
  const [bad, setBad] = useState(false);
  const { lead, address, placeholder, go, bad: notOne, mine, done } = WELCOME.open;
  const open = (event: Event) => {
    event.preventDefault();
    const url = typedUrl(typed);
    setBad(url === null);
    if (url !== null) void openInTab(url);
  };
  return (
    <>
      <p class="lead">{lead}</p>
      <form class="field" onSubmit={open}>
        <label for="address">{address}</label>
        <div class="row">
          <input
            id="address"
            type="text"
            inputMode="url"
            spellcheck={false}
            autocomplete="off"
            autocapitalize="off"
            maxLength={2000}
            placeholder={placeholder}
            aria-invalid={bad}
            {...(bad ? { 'aria-describedby': 'address-bad' } : {})}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <button type="submit" class="main" disabled={typed.trim() === ''}>
            {go}
          </button>
        </div>
        {bad && (
          <div id="address-bad">
            <Note tone="warn">{notOne}</Note>
          </div>
        )}
      </form>
      <p>{mine}</p>
      <Network />
      {asked.kind === 'answered' && asked.value.onToolbar === false && <ShowIcon />}
      <a class="button" href={pageUrl('devices')}>
        {done}
      </a>
    </>
  );
}
