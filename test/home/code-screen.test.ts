import { describe, expect, test } from 'vitest';
import { codeScreen } from '../../home/code-screen.ts';

describe('the little screen', () => {
  test('shows a live code in two groups, with its time and attempts left', () => {
    const { html } = codeScreen(
      { state: 'live', code: '01234567', until: new Date(2026, 0, 1, 9, 5).getTime(), attemptsLeft: 4 },
      'router.home.arpa:9442',
    );
    expect(html).toContain('0123 4567');
    expect(html).toContain('with the address <code>router.home.arpa:9442</code>');
    expect(html).toContain('until 09:05');
    expect(html).toContain('Tries left: 4');
  });

  test.each(['none', 'used', 'expired', 'dead'] as const)(
    'says why there is no code when it is %s, and offers a new one',
    (state) => {
      const { html } = codeScreen({ state }, 'router.home.arpa:9442');
      expect(html).toMatch(new RegExp(`data-state="${state}">[A-Z].+\\.</p>`));
      expect(html).toContain('<button>Make a new code</button>');
    },
  );
});
