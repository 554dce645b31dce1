import { defineConfig } from 'vitest/config';

/** End-to-end tests read real outputs with outside tools (poppler, qpdf, sqlite3) and the real note; CI runs them. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts', 'test/shared/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
});
