import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // It would leave one processor idle; on two that is half.
    maxWorkers: '100%',
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      // Reads what a build has written; the browser tests have their own runner.
      // A test may look at every page, and weigh it.
      { test: { name: 'site', include: ['tests/site/**/*.test.ts'], testTimeout: 60_000 } },
      // Starts web servers on what a build has written.
      { test: { name: 'hosting', include: ['tests/hosting/**/*.test.ts'], hookTimeout: 60_000 } },
    ],
  },
});
