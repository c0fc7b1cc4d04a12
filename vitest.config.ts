import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

const ci = Boolean(process.env['CI']);

/** Where the project is imported by its name, tests mean its source. */
const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const config: ViteUserConfig = defineConfig({
  resolve: {
    alias: [
      { find: /^casus$/, replacement: source('src/index.ts') },
      { find: /^casus\/collusion$/, replacement: source('spec/index.ts') },
    ],
  },
  test: {
    include: ['properties/**/*.test.ts'],
    setupFiles: ['properties/setup.ts'],
    // Generous: no test is to fail because a machine is slow.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    maxWorkers: '100%',
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
});

export default config;
