import tseslint from 'typescript-eslint';
import wxml from 'eslint-plugin-wxml';
import * as wxmlParser from '@wxml/parser';

/** Who may import what (README, "Imports"); a layer that leaks is an error, not a habit. */
const forbid = (...groups) => [
  'error',
  {
    patterns: groups.map(([group, message, allowTypeImports = false]) => ({ group, message, allowTypeImports })),
  },
];
const NO_LOCAL = [['**/local/**', '**/tests/**'], 'local/ and tests/ are never deployed: nothing imports them'];
const NO_SDK_DB = [['wx-server-sdk'], 'only kernel/ talks to the SDK (database.ts, caller.ts, openapi.ts)'];
const NO_ZOD_NAMED = {
  selector: "ImportDeclaration[source.value='zod'] ImportSpecifier",
  message: "import * as z from 'zod': a named import bundles every locale (455 KB instead of 94)",
};
const NO_WX = {
  selector: "MemberExpression[object.name='wx']",
  message: 'only miniprogram/services touches wx.*',
};

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.local/**', 'coverage/**', '**/miniprogram_npm/**'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      // `return sendJson(…)` ends a handler: short, and nothing is hidden by it.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', NO_ZOD_NAMED],
    },
  },
  {
    files: ['miniprogram/**/*.ts'],
    rules: {
      // `'open' as View` in a page's data is what gives the field its wider type.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/no-restricted-imports': forbid(
        NO_LOCAL,
        [
          ['**/cloudfunctions/contract/**', '**/cloudfunctions/contract'],
          'types only: zod never reaches the phone',
          true,
        ],
        [['**/cloudfunctions/!(contract)/**'], 'the phone knows the contract and nothing else of the server'],
        [['zod', 'dayjs', 'dayjs/**', 'wx-server-sdk'], 'server only'],
      ),
      'no-restricted-syntax': ['error', NO_ZOD_NAMED, NO_WX],
    },
  },
  { files: ['miniprogram/services/**/*.ts'], rules: { 'no-restricted-syntax': ['error', NO_ZOD_NAMED] } },
  {
    files: ['cloudfunctions/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': forbid(NO_LOCAL, NO_SDK_DB, [
        ['**/miniprogram/!(shared)/**'],
        'the server shares rules with the phone through miniprogram/shared only',
      ]),
    },
  },
  {
    files: ['cloudfunctions/kernel/**/*.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': forbid(NO_LOCAL) },
  },
  {
    files: ['cloudfunctions/modules/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': forbid(NO_LOCAL, NO_SDK_DB, [
        ['../*/!(index)', '../*/!(index).ts'],
        'another context is reached through its index.ts, never its insides',
      ]),
    },
  },
  { files: ['local/**/*.ts', 'tests/{bench,soak}/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['tests/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-params': 'off', // rows of it.each
    },
  },
  {
    files: ['miniprogram/**/*.wxml'],
    plugins: { wxml },
    languageOptions: { parser: wxmlParser },
    rules: {
      'wxml/report-wxml-syntax-error': 'error',
      'wxml/report-interpolation-error': 'error',
      'wxml/report-wxs-syntax-error': 'error',
      'wxml/no-duplicate-attributes': 'error',
      'wxml/no-unnecessary-block': 'error',
      'wxml/no-unexpected-string-bool': 'error',
      'wxml/no-vue-directive': 'error',
      'wxml/no-wx-for-with-wx-if': 'error',
      'wxml/wx-key': 'error',
      'wxml/wxs-module-prop': 'error',
      'wxml/max-depth': ['error', 20],
    },
  },
);
