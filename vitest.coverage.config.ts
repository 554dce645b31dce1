import { defineConfig } from 'vitest/config';

const all = { branches: 100 };

/**
 * The unit tests with the branches they take. What may never fail silently takes all of them: the writer with its
 * lock, the deck's lock, the sanitizer, the decoder. What runs in workers, in processes of its own or end to end alone
 * is not seen.
 */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'test/shared/**', 'node_modules/**'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    coverage: {
      enabled: true,
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text', 'json'],
      thresholds: {
        branches: 95,
        'src/write/*.ts': all,
        'src/cli/{deck-lock,lock-folder}.ts': all,
        'src/export/anki/{lock,merge-lock,escape}.ts': all,
        'src/render/{hast,sanitize-schema,callouts,closed-page}.ts': all,
        'src/read/{decode,strict-decode,looks-korean,encodings}.ts': all,
      },
    },
  },
});
