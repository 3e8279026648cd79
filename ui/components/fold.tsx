import type { ComponentChildren } from 'preact';

/** A section that most people have no use for: its title alone, until it is opened. */
export function Fold({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section>
      <details class="fold">
        <summary>
          <h2>{title}</h2>
        </summary>
        {children}
      </details>
    </section>
  );
}
