import { describe, expect, test } from 'vitest';
import { TRUST_LINES, trustLineOf } from '../../../ui/words/trust-line.ts';

describe('the drawing of the verdict', () => {
  test('shows a public authority only where the browser said so, and otherwise the browser', () => {
    const lineOf = (proved: boolean) => trustLineOf({ kind: 'public', proved, reasons: [] });
    expect(TRUST_LINES[lineOf(true)]).toContain('public authority');
    expect(TRUST_LINES[lineOf(false)]).toBe('A thin line joins your browser to this device.');
  });
});
