import hooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { electronRules } from './scripts/electron-rules.mjs';

const houseSyntax = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that has it.' },
];
const namedExports = {
  selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
  message: 'Named exports only: a thing has one name everywhere.',
};
const noThis = { selector: 'ThisExpression', message: 'The window is functions and closures.' };

const typescript = ['**/*.ts', '**/*.tsx'];
const tests = ['**/*.test.ts', '**/*.test.tsx', 'e2e/**'];

const nodeGlobals = [
  ...['process', 'console', 'performance', 'fetch', 'AbortSignal', 'URL', 'Buffer'],
  ...['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'module', 'require', '__dirname'],
];

const given = 'is an argument here: protocol and crypto must be testable without a clock, a timer or chance.';
const ambient = [
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'Date',
  'performance',
  'crypto',
  'process',
];

export default defineConfig(
  { ignores: ['dist/', 'release/', '.cache/', 'e2e/artifacts/'] },
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => void send()` says that nothing waits for the answer, and is what event handlers want.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreVoidOperator: true, ignoreArrowShorthand: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'no-restricted-syntax': ['error', ...houseSyntax],
    },
  },
  {
    files: ['src-*/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...houseSyntax, namedExports] },
  },
  {
    // The key `link` of words, which are strings or more words, is taken for the method that strings once had.
    files: ['src-renderer/i18n/*.ts'],
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  {
    files: ['src-main/{protocol,crypto}/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-globals': ['error', ...ambient.map((name) => ({ name, message: `${name} ${given}` }))],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: `Chance ${given}` },
      ],
    },
  },
  {
    files: ['src-renderer/**/*.{ts,tsx}'],
    extends: [hooks.configs.flat.recommended],
    rules: {
      'no-restricted-syntax': ['error', ...houseSyntax, namedExports, noThis],
      // Without `this`, a function taken out of its object loses nothing.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    rules: {
      eqeqeq: 'error',
      'no-undef': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-var': 'error',
      'prefer-const': 'error',
    },
    languageOptions: { globals: Object.fromEntries(nodeGlobals.map((name) => [name, 'readonly'])) },
  },
  {
    files: tests,
    rules: {
      // A test that finds nothing there fails, which is all that is wanted of it.
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-console': 'off',
    },
  },
  { files: ['bench/**'], rules: { 'no-console': 'off' } },
  ...electronRules,
);
