import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { mount } from '../../components/index.ts';
import { navigation } from '../../words/pages.ts';
import { stepOf, WELCOME } from '../../words/welcome.ts';
import { Access } from './access.tsx';
import { Gateway } from './gateway.tsx';
import { OpenDevice } from './open-device.tsx';
import { Start } from './start.tsx';

/** The screens, in order; each is named in the address, so that the browser's own Back works. */
const STEPS = ['start', 'gateway', 'access', 'open'] as const;
type Step = (typeof STEPS)[number];

const SCREENS = { start: Start, gateway: Gateway, access: Access, open: OpenDevice } as const;

/** The step that an address names, else the first. */
export function stepIn(hash: string): Step {
  return STEPS.find((step) => `#${step}` === hash) ?? 'start';
}

/** The first run: one decision a screen. */
export function Welcome() {
  const [step, setStep] = useState(() => stepIn(location.hash));
  const title = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    const follow = () => setStep(stepIn(location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  // Whoever hears the page is told the new question; on arrival the browser reads from the top.
  useLayoutEffect(() => {
    if (!first.current) title.current?.focus();
    first.current = false;
  }, [step]);
  const at = STEPS.indexOf(step);
  const [before, next] = [STEPS[at - 1], STEPS[at + 1]];
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
      <Screen next={`#${next ?? step}`} />
      <nav class="steps-nav" aria-label={stepOf(at + 1, STEPS.length)}>
        {before !== undefined && <a href={`#${before}`}>{WELCOME.ways.back}</a>}
        <ol class="dots" aria-hidden="true">
          {STEPS.map((each) => (
            <li key={each} data-here={each === step} />
          ))}
        </ol>
        {before !== undefined && next !== undefined && <a href={`#${next}`}>{WELCOME.ways.skip}</a>}
      </nav>
    </main>
  );
}

mount('welcome', <Welcome />);
