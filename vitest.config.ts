import { defineConfig } from 'vitest/config'

const conditions = ['x-source', 'node']

/** Tests read packages from their sources, so nothing needs to be built first. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: { include: ['packages/*/src/**/*.test.ts', 'tests/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
})
