import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig, type ViteUserConfigFnObject } from 'vitest/config';

const ci = Boolean(process.env['CI']);

/** Where the project is imported by its name, tests mean its source. */
const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * What `--mode quick` runs: the laws of numbers, games, propositions and draws, with fewer draws
 * each. Whatever needs the talk, a build, a process or a proof search is left to the whole run.
 */
const QUICK = ['exact', 'game', 'claim', 'sample'].map((room) => `properties/${room}/**/*.test.ts`);
const SLOW = ['properties/exact/operators.test.ts'];
const QUICK_DRAWS = '25';

const config: ViteUserConfigFnObject = defineConfig(({ mode }) => ({
  resolve: {
    alias: [
      { find: /^casus$/, replacement: source('src/index.ts') },
      { find: /^casus\/collusion$/, replacement: source('spec/index.ts') },
    ],
  },
  test: {
    include: mode === 'quick' ? QUICK : ['properties/**/*.test.ts'],
    globalSetup: 'properties/proof-folder.ts',
    setupFiles: ['properties/setup.ts'],
    // The files that a worker runs share their modules: the engine is loaded once in each.
    isolate: false,
    // Generous: no test is to fail because a machine is slow.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    maxWorkers: '100%',
    ...(mode === 'quick' && {
      exclude: [...configDefaults.exclude, ...SLOW],
      env: { CASUS_RUNS: process.env['CASUS_RUNS'] ?? QUICK_DRAWS },
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
