// Without TypeScript's compiler API, dependency-cruiser sees no module and finds nothing wrong.
if (require('typescript').transpileModule === undefined) {
  throw new Error(
    'dependency-cruiser cannot read TypeScript files with this version of typescript.',
  );
}

/** The floors of src/, lowest first: a floor may import itself and the floors before it. */
const floors = [
  'exact',
  'game',
  'equilibrium',
  'claim',
  'derive',
  'sample',
  'prove',
  'verify',
  'report',
  'cli',
];

/** What others import stands beside the floors. */
const ENTRIES = '^src/(index|vitest)\\.ts$';

/** A floor is a folder of src/; the topmost one is also the file cli.ts. */
const on = (...names) => [
  `^src/(${names.join('|')})/`,
  ...(names.includes('cli') ? ['^src/cli\\.ts$'] : []),
];

const upward = floors.slice(0, -1).map((floor, height) => ({
  name: `floor-${floor}`,
  comment: `Imports go down only; above ${floor} lie ${floors.slice(height + 1).join(', ')}.`,
  severity: 'error',
  from: { path: on(floor) },
  to: { path: on(...floors.slice(height + 1)) },
}));

/** Bans a file itself, whether it imports something or only something imports it. */
const banned = (name, comment, file) => [
  { name, comment, severity: 'error', from: file, to: {} },
  { name, comment, severity: 'error', from: {}, to: file },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...upward,
    ...banned(
      'on-a-floor',
      'Every file of src/ lies on a floor; beside the floors stand only the entries index.ts, vitest.ts and cli.ts.',
      { path: '^src/', pathNot: [...on(...floors), ENTRIES] },
    ),
    ...banned('no-vague-noun', 'A file is named after the concept it holds.', {
      path: '/(utils?|helpers?|misc|common)(/|\\.ts$)',
      pathNot: '(^|/)node_modules/',
    }),
    {
      name: 'index-without-cli',
      comment: 'What others import can be imported without starting the command line.',
      severity: 'error',
      from: { path: ENTRIES },
      to: { path: on('cli') },
    },
    {
      name: 'index-from-outside',
      comment: 'A floor imports the file it needs; src/index.ts is for those outside the engine.',
      severity: 'error',
      from: { path: on(...floors.slice(0, -1)) },
      to: { path: ENTRIES },
    },
    {
      name: 'vocabulary-without-vitest',
      comment: 'Who writes no tests need not have vitest.',
      severity: 'error',
      from: { path: '^(src|spec)/', pathNot: '^src/vitest\\.ts$' },
      to: { path: '^(src/vitest\\.ts$|node_modules/vitest/)' },
    },
    {
      name: 'spec-is-data',
      comment: 'The spec imports itself and the vocabulary of src/index.ts, nothing else.',
      severity: 'error',
      from: { path: '^spec/' },
      to: { pathNot: '^(spec/|src/index\\.ts$)' },
    },
    {
      name: 'catalog-is-data',
      comment: 'The catalog imports itself and the package as its users do, nothing else.',
      severity: 'error',
      from: { path: '^catalog/' },
      to: { pathNot: '^(catalog/|(src|dist/src)/index\\.(ts|d\\.ts|js)$)' },
    },
    {
      name: 'engine-without-paper',
      comment: 'The engine knows no paper; a call or a package.json names one.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^spec/' },
    },
    {
      name: 'engine-without-catalog',
      comment: 'Neither the engine nor the paper rests on a published game.',
      severity: 'error',
      from: { path: '^(src|spec)/' },
      to: { path: '^catalog/' },
    },
    {
      name: 'properties-on-top',
      comment: 'Tests import the engine and what it is asked to decide, never the reverse.',
      severity: 'error',
      from: { path: '^(src|spec|catalog)/' },
      to: { path: '^properties/' },
    },
    {
      name: 'no-development-package',
      comment: 'What the package runs on must be among its dependencies.',
      severity: 'error',
      from: { path: '^(src|spec|catalog)/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['npm-peer'],
      },
    },
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphan',
      comment: 'A file that imports nothing and that nothing imports is dead.',
      severity: 'error',
      from: { orphan: true, pathNot: '\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere would slip past every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/|^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
