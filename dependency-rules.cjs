// Who may import whom. Every rule is an error; imports of types count (the parser sees them all).
// Checked by `npm test`; scripts/dependency-rule.test.ts plants forbidden imports and sees them refused.

const DOMAIN = '^packages/domain/src/';
const CONTRACT = '^packages/contract/src/';
const SERVER = '^packages/server/src/';
const WEB = '^packages/web/src/';
const TEST = '\\.test\\.tsx?$|/testing/';
const MODULES = `${SERVER}modules/`;

// Lowest first; a module may import those of lower floors, and its neighbours never.
const FLOORS = [
  ['organisation', 'accounts', 'identity'],
  ['calendars', 'procedures', 'processes'],
  ['dossiers'],
  ['figures'],
  ['evidence', 'notifications'],
  [
    ...['publication', 'papers', 'register', 'administration'],
    ...['documents', 'signing', 'payments', 'delivery', 'appointments'],
    ...['feedback', 'surveys', 'plans', 'reform-registers', 'procedure-reviews'],
  ],
  ['inspections'],
  ['indicators'],
  ['reporting', 'scorecards', 'studies'],
  ['seasons'],
  ['portal'],
  ['exchange'],
];

const DOMAIN_ORDER = [
  ...['shared', 'organisation', 'calendar', 'procedure', 'process', 'dossier'],
  // Scoring has a narrower rule of its own below; figures speak of parts and wholes in its words.
  ...['scoring', 'figures', 'generator'],
];

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule(
      'no-circle',
      'A circle means two files that are one, or an arrow that points back.',
      {},
      { circular: true },
    ),
    rule('no-unresolved', 'An import that leads nowhere.', {}, { couldNotResolve: true }),
    rule(
      'domain-is-pure',
      'The domain takes its time, chance and data as arguments; it needs no package and no Node.',
      { path: DOMAIN, pathNot: TEST },
      { pathNot: DOMAIN },
    ),
    ...DOMAIN_ORDER.map((folder, index) =>
      rule(
        `domain-order-${folder}`,
        `In the domain, ${DOMAIN_ORDER.join(' ← ')}: ${folder} knows what stands before it.`,
        { path: `${DOMAIN}${folder}/`, pathNot: TEST },
        { path: DOMAIN, pathNot: `${DOMAIN}(${DOMAIN_ORDER.slice(0, index + 1).join('|')})/` },
      ),
    ),
    rule(
      'domain-later-nouns',
      'A noun outside that line counts time and speaks of money and places; it knows no other noun.',
      {
        path: `${DOMAIN}([^/]+)/`,
        pathNot: [`${DOMAIN}(${DOMAIN_ORDER.join('|')}|reporting|season|procedure-review)/`, TEST],
      },
      { path: DOMAIN, pathNot: `${DOMAIN}(shared|organisation|calendar|$1)/` },
    ),
    rule(
      'domain-order-reporting',
      'Forms of reports make their facts by the formulas of the sets of indicators: one way to write them.',
      { path: `${DOMAIN}reporting/`, pathNot: TEST },
      { path: DOMAIN, pathNot: `${DOMAIN}(shared|organisation|calendar|scoring|reporting)/` },
    ),
    rule(
      'domain-order-season',
      'A season of a reform index scores by the engine of all indexes.',
      { path: `${DOMAIN}season/`, pathNot: TEST },
      { path: DOMAIN, pathNot: `${DOMAIN}(shared|organisation|calendar|scoring|season)/` },
    ),
    rule(
      'domain-order-procedure-review',
      'A review proposes terms and processes of procedures and tries them on the past.',
      { path: `${DOMAIN}procedure-review/`, pathNot: TEST },
      {
        path: DOMAIN,
        pathNot: `${DOMAIN}(shared|organisation|calendar|procedure|process|procedure-review)/`,
      },
    ),
    rule(
      'domain-order-scoring',
      'Scoring knows shared values only: any index is scored by the same engine, whatever its facts are about.',
      { path: `${DOMAIN}scoring/`, pathNot: TEST },
      { path: DOMAIN, pathNot: `${DOMAIN}(shared|scoring)/` },
    ),
    rule(
      'contract-speaks-domain',
      'The contract is read by server and web alike: it imports the domain and the schema library only.',
      { path: CONTRACT, pathNot: TEST },
      { pathNot: [CONTRACT, DOMAIN, '(^|/)node_modules/zod/'] },
    ),
    rule(
      'platform-knows-no-module',
      'The platform carries every module and therefore knows none.',
      { path: `${SERVER}platform/`, pathNot: TEST },
      {
        path: '^packages/',
        pathNot: [`${SERVER}platform/`, `${DOMAIN}shared/`, `${CONTRACT}common.ts$`],
      },
    ),
    rule(
      'module-by-its-index',
      'A module is entered by its index.ts.',
      { path: `${MODULES}([^/]+)/` },
      { path: `${MODULES}([^/]+)/`, pathNot: [`${MODULES}$1/`, `${MODULES}[^/]+/index\\.ts$`] },
    ),
    ...FLOORS.flatMap((floor, index) =>
      floor.map((name) =>
        rule(
          `floor-of-${name}`,
          'Modules import downward only; news travels up by events.',
          { path: `${MODULES}${name}/`, pathNot: TEST },
          {
            path: MODULES,
            pathNot: `${MODULES}(${[name, ...FLOORS.slice(0, index).flat()].join('|')})/`,
          },
        ),
      ),
    ),
    rule(
      'every-module-has-a-floor',
      'A new module takes its floor in the list above.',
      { path: MODULES, pathNot: `${MODULES}(${FLOORS.flat().join('|')})/` },
      {},
    ),
    rule(
      'module-imports',
      'A module stands on platform, domain, contract and lower modules.',
      { path: MODULES, pathNot: TEST },
      { path: '^packages/', pathNot: [MODULES, `${SERVER}platform/`, DOMAIN, CONTRACT] },
    ),
    rule(
      'routes-never-store',
      'Routes call commands, queries and policy; SQL is behind those.',
      { path: `${MODULES}[^/]+/routes`, pathNot: TEST },
      { path: `${MODULES}[^/]+/(store|projections)` },
    ),
    rule(
      'adapters-by-app',
      'Which outside system is used is decided once, in app.ts.',
      { path: SERVER, pathNot: [`${SERVER}app\\.ts$`, `${SERVER}adapters/`, TEST] },
      { path: `${SERVER}adapters/` },
    ),
    rule(
      'nobody-imports-the-doors',
      'main.ts and cli.ts are where programs begin.',
      {},
      { path: `${SERVER}(main|cli)\\.ts$` },
    ),
    rule(
      'web-never-server',
      'The browser has no server; the server loads the built pages as files.',
      { path: WEB },
      { path: '^packages/server/' },
    ),
    rule(
      'server-never-web',
      'The server loads the built pages as files.',
      { path: SERVER },
      { path: WEB },
    ),
    rule(
      'web-lib-first',
      'In the web: lib ← components ← features ← portal, desk, field.',
      { path: `${WEB}lib/`, pathNot: TEST },
      { path: `${WEB}(components|features|portal|desk|field)/` },
    ),
    rule(
      'web-components-second',
      'In the web: lib ← components ← features ← portal, desk, field.',
      { path: `${WEB}components/`, pathNot: TEST },
      { path: `${WEB}(features|portal|desk|field)/` },
    ),
    rule(
      'web-features-third',
      'In the web: lib ← components ← features ← portal, desk, field.',
      { path: `${WEB}features/`, pathNot: TEST },
      { path: `${WEB}(portal|desk|field)/` },
    ),
    rule(
      'web-features-apart',
      'Features do not import each other; pages compose them. A figure opens wherever it stands: figures lie below.',
      { path: `${WEB}features/([^/]+)/`, pathNot: TEST },
      { path: `${WEB}features/`, pathNot: `${WEB}features/($1|figures)/` },
    ),
    rule(
      'no-test-in-source',
      'What is shipped does not lean on what tests it.',
      { path: '^packages/', pathNot: TEST },
      { path: TEST },
    ),
    rule(
      'no-development-package',
      'What is shipped needs only what package.json installs for it.',
      { path: SERVER, pathNot: TEST },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    ),
  ],
  options: {
    parser: 'swc',
    // What others wrote is not ours to order, and following it costs seconds.
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
