import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Markup sinks: text from certificates must never be able to become markup. */
const sinks = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML'].map((property) => ({
  selector:
    `:matches(MemberExpression > Identifier[name="${property}"], ` +
    `JSXAttribute > JSXIdentifier[name="${property}"])`,
  message: `${property} interprets text as markup.`,
}));

export default defineConfig(
  { ignores: ['dist/', 'out/', 'node_modules/', '**/*.data.ts', '**/*.d.mts'] },
  js.configs.recommended,
  {
    rules: {
      'no-restricted-syntax': ['error', ...sinks],
      // Prettier leaves comments and strings as wide as they are.
      'max-len': ['error', { code: 120, ignoreRegExpLiterals: true }],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    // A type goes beside the values of its module, as `type` in the same import. (Tests load some modules for what they
    // do first of all, too.)
    files: ['{src,ui,companion,gateway,home,scripts}/**/*.{ts,tsx}'],
    rules: { 'no-duplicate-imports': 'error' },
  },
  {
    // The declaration of a module that only the build knows must not become a module itself, and so cannot import.
    files: ['**/*.d.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }] },
  },
  {
    files: ['gateway/page/passkey.js'],
    languageOptions: { globals: { document: 'readonly', window: 'readonly' } },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', module: 'writable', Buffer: 'readonly' },
    },
  },
);
