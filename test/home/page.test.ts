import { expect, test } from 'vitest';
import { html } from '../../home/page.ts';

test('escapes text, keeps markup made by html, and joins lists', () => {
  const items = ['<b>', '"&\''].map((text) => html`<li title="${text}">${text}</li>`);
  expect(html`<ul>${items}${3}</ul>`.html).toBe(
    '<ul><li title="&lt;b&gt;">&lt;b&gt;</li><li title="&quot;&amp;&#39;">&quot;&amp;&#39;</li>3</ul>',
  );
});
