// How the tests run: files under tests/ that mirror the tree; golden folders and fixtures hold no tests.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // `make test-all` sets it: also the tests that take a minute of real processes, or need other programs.
    exclude: process.env.CJNG_TEST_ALL ? [] : ['tests/**/*.all.test.ts'],
    reporters: ['default', './tests/name_skipped.ts'],
    // Modules hold no state of their own, so files may share them: half the time goes into imports otherwise.
    isolate: false,
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Results must not hang on the machine's zone or language.
    env: { TZ: 'America/Mexico_City', LC_ALL: 'C' },
  },
});
