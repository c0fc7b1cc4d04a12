import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig, type ViteUserConfigFnObject } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const ci = Boolean(process.env['CI']);

/** Where the project is imported by its name, tests mean its source. */
const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The files that take longest, the longest of them first: a whole run starts with them. */
const LONG = [
  'paper/proofs',
  'sample/kernel/refutation-search',
  'prove/questions',
  'paper/some-conditions-needed',
  'docs/documents',
  'verify/decide',
  'derive/derivation',
  'paper/claims',
  'verify/roles',
  'vitest/guide',
  'paper/claims-beside-solutions',
  'paper/readings',
  'exact/operators',
  'derive/plans',
  'sample/kernel',
].map((name) => `properties/${name}.test.ts`);

/** Starts with what takes longest, so that no worker is left with it at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = LONG.findIndex((name) => moduleId.endsWith(name));
      return place < 0 ? LONG.length : place;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}

/**
 * What `--mode quick` leaves to the whole run: the talk, documents, published games, whatever needs
 * a build or a process of its own, and laws that take seconds. Those of every floor stay, with
 * fewer draws each.
 */
const NOT_QUICK = [
  ...LONG,
  ...['paper', 'docs', 'vitest', 'types', 'mutation', 'reference', 'library'].map(
    (room) => `properties/${room}/**`,
  ),
  ...[
    ...['house', 'prove/smt', 'report/command', 'verify/cancellation'],
    ...['cli/copies', 'cli/process', 'cli/replay', 'cli/solver', 'cli/derive'],
    ...['claim/hostile-words', 'sample/claim-points', 'report/derivation'],
    ...['sample/exploration', 'report/explore-page'],
    ...['equilibrium/consistency/proportions'],
  ].map((name) => `properties/${name}.test.ts`),
];
const QUICK_DRAWS = '25';

const config: ViteUserConfigFnObject = defineConfig(({ mode }) => ({
  resolve: {
    alias: [
      { find: /^casus$/, replacement: source('src/index.ts') },
      { find: /^casus\/collusion$/, replacement: source('spec/index.ts') },
    ],
  },
  test: {
    include: ['properties/**/*.test.ts'],
    globalSetup: 'properties/proof-folder.ts',
    setupFiles: ['properties/setup.ts'],
    // The files that a worker runs share their modules: the engine is loaded once in each.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // None: no test is to fail because a machine is slow.
    testTimeout: 0,
    hookTimeout: 0,
    maxWorkers: '100%',
    ...(mode === 'quick' && {
      exclude: [...configDefaults.exclude, ...NOT_QUICK],
      env: { CASUS_PROGRESS_SECONDS: '0', CASUS_RUNS: process.env['CASUS_RUNS'] ?? QUICK_DRAWS },
    }),
    passWithNoTests: false,
    allowOnly: !ci,
    reporters: ci ? ['default', 'json', 'junit'] : ['default'],
    outputFile: { json: 'reports/tests.json', junit: 'reports/tests.xml' },
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text', 'html', 'lcov'],
      reportsDirectory: 'reports/coverage',
    },
  },
}));

export default config;
