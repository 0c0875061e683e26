import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** The names of lib/access/roles.ts: code outside lib/access asks for a permission, not for a role. */
const ROLE_NAMES =
  'GLOBAL_ADMIN|USER_ADMIN|BILLING_ADMIN|ADMIN_AGENT|SALES_AGENT|HELPDESK_AGENT|MPN_ADMIN|' +
  'ACCOUNT_ADMIN|BUSINESS_PROFILE_ADMIN|COMPLIANCE_ADMIN|REPORT_VIEWER|PROGRAM_ADMIN|REVIEWER';

const noServerDirective = {
  selector: 'ExpressionStatement[directive="use server"]',
  message: "'use server' stands only in app/**/actions.ts.",
};
const noRoleLiteral = {
  selector: `Literal[value=/^(${ROLE_NAMES})$/]`,
  message: 'Role names stand only in lib/access: ask for a permission, or import a named constant.',
};
const noStoredPreference = {
  selector: 'MemberExpression[object.name="actor"][property.name=/^(locale|timeZone)$/]',
  message: "A page speaks the browser's language and zone: getLocale(), getTimeZone().",
};
const noDoubleCast = {
  selector: 'TSAsExpression > TSAsExpression > TSUnknownKeyword',
  message: 'Casting through unknown hides a type error: parse or narrow instead.',
};
const noEnum = {
  selector: 'TSEnumDeclaration',
  message: 'Use a union of literals (an `as const` array) instead of an enum.',
};

const TESTS = ['tests/**', '**/*.test.ts', '**/*.test.tsx'];
const TOOLING = ['*.config.{ts,mjs}', '.*.mjs', 'scripts/**', 'prisma/**', ...TESTS];

export default defineConfig(
  globalIgnores([
    '.next*/**',
    '.data/**',
    '.cache/**',
    'coverage/**',
    'lib/db/generated/**',
    'next-env.d.ts',
    'playwright-report/**',
    'test-results/**',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  reactHooks.configs.flat['recommended-latest'],
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['.dependency-cruiser.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      eqeqeq: ['error', 'always'],
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Configuration is parsed once: import it from @/lib/env.',
        },
      ],
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'node:process', importNames: ['env'], message: 'Use @/lib/env.' }] },
      ],
      'no-restricted-syntax': ['error', noServerDirective, noRoleLiteral, noDoubleCast, noEnum],
      'no-undef': 'off', // the compiler's work, also for .mjs (checkJs)
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // A form's action and an event handler may be async.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      // Command results are discriminated unions: a switch over one must be total.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
    },
  },
  {
    files: ['**/*.tsx'],
    rules: {
      'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['lib/env.ts', 'instrumentation.ts', 'instrumentation-*.ts', ...TOOLING],
    rules: { 'no-restricted-properties': 'off', 'no-restricted-imports': 'off' },
  },
  {
    // The library marks it as deprecated to make it stand out: an issuer on this machine has no TLS.
    files: ['lib/domain/openid/client.ts'],
    rules: {
      '@typescript-eslint/no-deprecated': [
        'error',
        {
          allow: [{ from: 'package', package: 'openid-client', name: 'allowInsecureRequests' }],
        },
      ],
    },
  },
  {
    files: ['app/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        noServerDirective,
        noRoleLiteral,
        noDoubleCast,
        noEnum,
        noStoredPreference,
      ],
    },
  },
  {
    files: ['app/**/actions.ts'],
    rules: {
      'no-restricted-syntax': ['error', noRoleLiteral, noDoubleCast, noEnum, noStoredPreference],
    },
  },
  {
    files: ['lib/access/**', 'prisma/seed/**', ...TESTS],
    rules: { 'no-restricted-syntax': ['error', noServerDirective, noDoubleCast, noEnum] },
  },
  {
    files: TOOLING,
    rules: { 'no-console': 'off' },
  },
  {
    // A describe block is a list of tests, not a function.
    files: TESTS,
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // Playwright's fixtures hand over by a function named `use`.
    files: ['tests/e2e/**'],
    rules: { 'react-hooks/rules-of-hooks': 'off', 'no-empty-pattern': 'off' },
  },
  {
    // JSDoc types cannot express what these rules ask of untyped packages.
    files: ['**/*.mjs'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
