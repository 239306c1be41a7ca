import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    setupFiles: ['setup.js'],
    // A sweep is tens of runs: give it minutes, not seconds.
    testTimeout: 120_000,
  },
});
