import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    testTimeout: 120_000,
    // A browser can take its time to start on a busy machine.
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
