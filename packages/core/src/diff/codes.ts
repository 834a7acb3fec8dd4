/** Every code that reading a population may raise; public, only ever added. */
export type DiffCode = 'diff/not-json' | 'diff/not-utf-8' | 'diff/too-long'
