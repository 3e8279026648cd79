import type { ComponentChildren } from 'preact';
import type { Fault } from '../../src/protocol/index.ts';
import { FAULTS } from '../words/faults.ts';

/** One sentence that needs to be noticed; announced to screen readers when it appears. */
export function Note({
  tone = 'mute',
  children,
}: {
  readonly tone?: 'mute' | 'warn' | 'good' | 'stop';
  readonly children: ComponentChildren;
}) {
  return (
    <p class="note" data-tone={tone} role={tone === 'warn' || tone === 'stop' ? 'alert' : 'status'}>
      {children}
    </p>
  );
}

/** A fault in words, or nothing. */
export function FaultNote({ fault }: { readonly fault: Fault | null }) {
  return fault === null ? null : <Note tone="warn">{FAULTS[fault]}</Note>;
}
