// The house rules that a linter can hold: plain arithmetic where results are made, and imports that only point down.
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Rooms from the ground up; a room may import from itself and from any room before it. */
const ROOMS = [
  'exact',
  'registers',
  'scenario',
  'engine',
  'model',
  'results',
  'experiment',
  'evidence',
  'testing',
  'cli',
];

/** Rooms (or files) that must run unchanged in Node, a browser and a bare JavaScript shell. */
const PURE = ['sim/exact/**', 'sim/registers/**', 'sim/scenario/**', 'sim/engine/**', 'sim/model/**'];

const INEXACT =
  'exp|expm1|log|log2|log10|log1p|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|asinh|acosh|atanh|cbrt|hypot|random'.split(
    '|',
  );

const importsPointDown = ROOMS.map((room, index) => ({
  files: [`sim/${room}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...ROOMS.slice(index + 1)
            // cli, viz and testing stand side by side on top of the evidence room.
            .map((above) => ({
              group: [`**/${above}/**`, `**/${above}`],
              message: `sim/${room} may not import from sim/${above}: imports point down (see docs/architecture.md).`,
            })),
          { group: ['**/viz/**'], message: 'The simulation never imports the page.' },
          ...(['exact', 'registers', 'scenario', 'engine', 'model'].includes(room)
            ? [
                {
                  group: ['node:*', 'fs', 'path', 'os', 'crypto', 'worker_threads'],
                  message: 'This room touches no file, network, clock or process.',
                },
              ]
            : []),
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist/**', 'results/**', 'node_modules/**', 'test/scenario/fixtures/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // A test's describe block, a script and a benchmark are lists of steps rather than functions to be read at a glance.
    files: ['test/**', 'bench/**', 'scripts/**'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
      },
    },
    rules: { 'max-lines-per-function': 'off', 'no-console': 'off' },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs' },
  },
  {
    // A table's columns are declared once, as one literal: that is a list, not a function to be followed.
    files: ['sim/model/agencies.ts', 'sim/model/citizens.ts', 'sim/model/initiatives.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    files: PURE,
    rules: {
      'no-restricted-properties': [
        'error',
        ...INEXACT.map((property) => ({
          object: 'Math',
          property,
          message: 'Implementation-defined: use sim/exact, whose results are the same in every engine.',
        })),
        { object: 'Date', property: 'now', message: 'The model has no clock.' },
        { object: 'performance', property: 'now', message: 'The model has no clock.' },
      ],
      'no-restricted-globals': ['error', 'Date', 'performance', 'process', 'fetch', 'setTimeout', 'crypto'],
      'no-restricted-syntax': [
        'error',
        {
          selector: "BinaryExpression[operator='**']",
          message: 'Implementation-defined: use products or sim/exact.',
        },
        {
          selector: "AssignmentExpression[operator='**=']",
          message: 'Implementation-defined: use products or sim/exact.',
        },
      ],
    },
  },
  ...importsPointDown,
);
