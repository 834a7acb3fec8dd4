interface Skip {
  readonly test: string
  readonly reason: string
}

interface Part {
  readonly name: string
  readonly seconds: number
  readonly passed: number
  readonly failed: number
  readonly skipped: readonly Skip[]
}

interface Ran {
  readonly name: string
  readonly seconds: number
  readonly ok: boolean
}

interface VitestTest {
  readonly fullName: string
  readonly status: string
  readonly meta?: { readonly skipped?: string }
}

interface VitestReport {
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly VitestTest[] }[]
}

export function commandPart(ran: Ran): Part
export function skippedPart(name: string, reason: string): Part
export function vitestPart(ran: Ran, report: VitestReport | undefined): Part
export function closingLines(parts: readonly Part[]): string[]
