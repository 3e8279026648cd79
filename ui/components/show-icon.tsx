import { SETUP, toolbarSteps } from '../words/setup.ts';

/** How to bring the button of Latchkey out of the menu in which Chromium hides it. */
export function ShowIcon() {
  return (
    <section>
      <h2>{SETUP.toolbar}</h2>
      <p>{SETUP.toolbarWhy}</p>
      <ol class="steps">
        {toolbarSteps().map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}
