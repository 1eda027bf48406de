import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // By default one core is left idle, which is half of a machine of two.
    maxWorkers: '100%',
    // The files of a worker share its modules: to load them anew for each took a third of the time.
    isolate: false,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{core,markdown,io,build,commands,site,scripts}/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'corpus',
          include: ['tests/corpus/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/support/build-site.ts'],
          testTimeout: 300_000,
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          name: 'long',
          include: [
            'tests/**/*laws.test.ts',
            'tests/long/**/*.test.ts',
            'tests/scripts/verify-archive.test.ts',
            'tests/corpus/**/*.test.ts',
          ],
          globalSetup: ['tests/support/build-site.ts'],
          env: { LAWS: 'whole' },
          testTimeout: 1_200_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
