import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

const ci = Boolean(process.env['CI']);

const config: ViteUserConfig = defineConfig({
  // The catalog imports the package by its name: here, too, as it stands in src/.
  resolve: {
    alias: [
      {
        find: /^casus$/u,
        replacement: fileURLToPath(new URL('src/index.ts', import.meta.url)),
      },
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
