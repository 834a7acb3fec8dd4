/**
 * The rooms of each package, in order: a room imports only rooms that stand earlier, and itself.
 *
 * The list is the architecture. Files at a package's root (`index.ts`, `app.ts`, `main.ts`) stand above all rooms.
 * Console folders that are not listed are one per resource: they stand last and do not import each other.
 */
export const floors: Readonly<Record<string, readonly string[]>> = {
  core: [
    'base', // words every room speaks
    'facts', // what is known about an enterprise
    'language', // expressions: read, check, compute, explain
    'machine', // lifecycles as tables
    // The life of a program, in the order it is lived.
    'organization',
    'enterprises', // firms in the registry
    'programs',
    'selection',
    'membership',
    'measures',
    'claims',
    'liaison',
    'demands',
    'evaluation',
    'targets',
    'duties',
    'documents', // what documents must contain
    'audit', // the trail
    'access', // who may do what
    'jobs', // long work
    'views', // filters that are kept
    'policy', // what is published and set
    'tenant', // a whole config: read, checked, compiled
    'imports', // a sheet, read against what a tenant knows
    'match', // tenants that look at the same firms
    'assessments', // a firm as its records tell of it
    'batch', // many firms at once
    'mutants', // what no example notices
    'lint', // what is legal but doubtful
    'readiness', // what could be awarded without a claim
    'diff', // what changed between two versions, and for whom
    'client', // the typed client
    'messages', // the words for every issue
  ],
  server: [
    'adapters',
    'db',
    'tenants',
    'demo',
    'documents',
    'imports', // a sheet beside the registry
    'verbs',
    'accounts',
    'jobs',
    'resources',
    'portal',
    'http',
    'cli',
  ],
  admin: ['kit', 'providers', 'layout', 'dashboard'],
}

/** Rooms and root files of a package that may import something. */
type Door = 'anywhere' | readonly string[]

/** What each package may import from outside, and where. What is not listed may not be imported at all. */
export const doors: Readonly<Record<string, Readonly<Record<string, Door>>>> = {
  core: { zod: 'anywhere', yaml: 'anywhere' },
  server: {
    '@peiyu/core': 'anywhere',
    zod: 'anywhere',
    yaml: 'anywhere',
    node: 'anywhere',
    hono: ['http', 'portal', 'app.ts'],
    '@hono/node-server': ['http', 'cli', 'main.ts'],
    handlebars: ['documents', 'portal'],
    'drizzle-orm': ['db'],
    'better-sqlite3': ['db'],
    pg: ['db'],
    'pinyin-pro': ['adapters'],
    '@node-rs/argon2': ['adapters'],
    otpauth: ['adapters'],
    uqr: ['adapters'],
    yauzl: ['adapters'],
  },
  admin: {
    '@peiyu/core': 'anywhere',
    '@emotion/cache': ['App.tsx'],
    '@emotion/react': ['App.tsx'],
    '@tanstack/react-query': ['providers'],
    '@mui/material': 'anywhere',
    '@mui/icons-material': 'anywhere',
    '@mui/x-charts': 'anywhere',
    react: 'anywhere',
    'react-dom': 'anywhere',
    'react-admin': 'anywhere',
    'react-router-dom': 'anywhere',
    'ra-i18n-polyglot': 'anywhere',
    'ra-language-english': 'anywhere',
  },
}

/** What tests beside their files may import besides. */
export const testDoors: readonly string[] = ['vitest', 'fast-check', 'yaml', 'node']
