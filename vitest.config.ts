import { defineConfig } from 'vitest/config';

// `unit` needs nothing built; `search`, `site` and `server` read dist/; `portable` opens it in browsers; `build` makes real builds of its own.
export default defineConfig({
  test: {
    projects: [
      {
        // Some start processes, or do much: how long a machine takes for it is no fault of the code.
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: { name: 'search', include: ['tests/search/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts', 'tests/this-center/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'portable',
          include: ['tests/portable/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: { name: 'server', include: ['tests/server/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          globalSetup: 'tests/build/build-fixture.ts',
          // A build waits for disks and starts; two at a time use two processors.
          maxWorkers: 2,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
