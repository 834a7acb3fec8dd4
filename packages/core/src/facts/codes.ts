/** Every code that reading a well-known datum may raise; public, only ever added. */
export type FactsCode = 'facts/credit-code-character' | 'facts/credit-code-check-digit' | 'facts/credit-code-length'
