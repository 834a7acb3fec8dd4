import { sentPathIssues } from '@peiyu/core/family'
import { ChildEnded, GuardedChild } from './guard.js'
import { configLimits, type GuardLimits } from './limits.js'
import type { ConfigAnswer, Question } from './question.js'

type Files = ReadonlyMap<string, string>

/** A config that somebody sent: its files, and those of the tenants above. */
export interface SentConfig {
  readonly files: Files
  readonly above?: ReadonlyMap<string, Files>
}

/** Reads configs of strangers, one after another, in a child that is started again whenever one has broken it. */
export class ConfigReader {
  #child: GuardedChild | undefined

  constructor(readonly limits: GuardLimits = configLimits) {}

  /** Whether a config is sound, under which hash, and else why not; never throws for what the texts hold. */
  async read({ files, above = new Map<string, Files>() }: SentConfig): Promise<ConfigAnswer> {
    const misplaced = [files, ...above.values()].flatMap(sentPathIssues)
    if (misplaced.length > 0) return { sound: false, issues: misplaced }
    const question: Question = {
      ask: 'config',
      files: [...files],
      above: [...above].map(([id, all]) => [id, [...all]] as const),
    }
    try {
      const child = await this.#ready()
      // The child is built from the same sources, and says what `question.ts` says.
      return (await child.ask(question)) as ConfigAnswer
    } catch (error) {
      this.close()
      if (!(error instanceof ChildEnded)) throw error
      return { sound: false, issues: [{ code: error.code, severity: 'error', params: {} }] }
    }
  }

  close(): void {
    this.#child?.close()
    this.#child = undefined
  }

  async #ready(): Promise<GuardedChild> {
    if (this.#child) return this.#child
    this.#child = new GuardedChild(this.limits)
    await this.#child.ready()
    return this.#child
  }
}

/** Reads one config in a child of its own. */
export async function readConfigGuarded(config: SentConfig, limits?: GuardLimits): Promise<ConfigAnswer> {
  const reader = new ConfigReader(limits)
  try {
    return await reader.read(config)
  } finally {
    reader.close()
  }
}
