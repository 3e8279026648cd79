import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { mount } from '../../components/index.ts';
import { useReply } from '../../lib/index.ts';
import { navigation } from '../../words/pages.ts';
import { stepOf, WELCOME } from '../../words/welcome.ts';
import { Access, ChromeSetting } from './access.tsx';
import { Gateway } from './gateway.tsx';
import { OpenDevice } from './open-device.tsx';
import { Start } from './start.tsx';

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
