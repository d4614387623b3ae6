import { builtinModules } from 'node:module';
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const nodeGlobals = ['Buffer', 'URL', 'console', 'fetch', 'process', 'setTimeout', 'clearTimeout'];

const upwards = (folder) => `^(\\.\\./)+${folder}(/|$)`;

const noAdmin = { regex: upwards('admin'), message: 'The server half knows nothing of the admin.' };
const strapiInternals = {
  group: [
    '@strapi/*/dist/**',
    '@strapi/admin',
    '@strapi/admin/**',
    '@strapi/core',
    '@strapi/core/**',
  ],
  message: 'Only @strapi/strapi, @strapi/strapi/admin and @strapi/utils are for plugins.',
};
const noKnex = {
  regex: '^knex(/|$)',
  message: 'SQL is written in server/repositories only.',
  allowTypeImports: true,
};
const noZod = {
  regex: '^zod(/|$)',
  message: 'Use z of @strapi/utils: a second copy of zod breaks.',
};

/** One rule holds all limits of a folder: a later block replaces an earlier one's options. */
const restrictImports = (patterns, paths = []) => ({
  'no-restricted-imports': 'off',
  '@typescript-eslint/no-restricted-imports': ['error', { patterns, paths }],
});

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/**',
      '**/dist/**',
      '**/.tmp/**',
      '**/.strapi/**',
      'playground/types/**',
      'coverage/**',
    ],
  },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400 }],
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
    },
  },
  {
    files: ['**/*.{js,cjs}'],
    languageOptions: { sourceType: 'commonjs' },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['strapi-admin.js'],
    languageOptions: { sourceType: 'module' },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [...nodeGlobals, 'module', 'require', '__dirname'].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    // Rules that need the types.
    files: ['{admin,server,shared,tests}/**/*.{ts,tsx}', 'playground/{config,demo,src}/**/*.ts'],
    languageOptions: {
      parserOptions: { project: 'tsconfig.lint.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, arguments: false } },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['server/**/*.ts'],
    rules: {
      'no-console': 'error',
      ...restrictImports([noAdmin, strapiInternals, noKnex, noZod]),
    },
  },
  {
    files: ['server/repositories/**/*.ts'],
    rules: restrictImports([noAdmin, strapiInternals, noZod]),
  },
  {
    files: ['server/domain/**/*.ts'],
    rules: {
      ...restrictImports([
        {
          regex: '^(@strapi/|knex(/|$)|node:)',
          message: 'Rules are pure: they know neither Strapi nor a database nor the machine.',
        },
        {
          regex: `${upwards('(repositories|services|controllers|admin)')}`,
          message: 'Rules are called by the other layers, never the other way round.',
        },
        noZod,
      ]),
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The caller passes the time.' },
        { object: 'Math', property: 'random', message: 'The caller passes what is random.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The caller passes the time.',
        },
      ],
    },
  },
  {
    files: ['admin/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'no-console': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'react-hooks/rules-of-hooks': 'error',
      ...restrictImports(
        [
          { regex: upwards('server'), message: 'The admin half reaches the server by HTTP only.' },
          { regex: '^node:', message: 'There is no Node in a browser.' },
          strapiInternals,
          noZod,
        ],
        builtinModules.map((name) => ({ name, message: 'There is no Node in a browser.' })),
      ),
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: { 'no-console': 'error' },
  },
);
