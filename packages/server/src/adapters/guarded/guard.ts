import { type ChildProcess, fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { GuardLimits } from './limits.js'
import { type Usage, usageOf } from './usage.js'

/** Why a child was ended before it answered. */
export type Ended = 'imports/too-slow' | 'imports/too-much-memory' | 'imports/reader-ended'

export class ChildEnded extends Error {
  constructor(readonly code: Ended) {
    super(code)
  }
}

/** Children run what is compiled: from the sources, the file of the same name in `dist`. */
function compiled(): string {
  const beside = fileURLToPath(new URL('./child.js', import.meta.url))
  return existsSync(beside) ? beside : beside.replace(/([/\\])src([/\\](?!.*[/\\]src[/\\]))/, '$1dist$2')
}

/** A heap beyond this ends the child by itself, also where nobody can look at its memory. */
const heap = ['--max-old-space-size=120', '--max-semi-space-size=4']
const hardened = ['--disable-proto=delete', '--no-warnings']

interface Waiting {
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: ChildEnded) => void
  readonly timer: NodeJS.Timeout
  readonly began: number
  /** How long the child may have worked by its own count. */
  readonly workedMs: number
}

/**
 * A process that reads what strangers sent (受监视的子进程): no environment, no way out but its answers, ended as soon as
 * it takes too long or too much memory. The process that asks is never blocked. One question at a time.
 */
export class GuardedChild {
  readonly #child: ChildProcess
  readonly #poll: NodeJS.Timeout
  readonly #usage: Usage
  #waiting: Waiting | undefined
  #ended: Ended | undefined
  #spentMs = 0

  constructor(
    readonly limits: GuardLimits,
    file = compiled(),
  ) {
    this.#child = fork(file, [], {
      env: {},
      execArgv: [...hardened, ...heap],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    this.#usage = usageOf(this.#child.pid ?? 0)
    this.#poll = setInterval(() => this.#look(), limits.pollMs)
    this.#child.on('message', answer => this.#answered(answer))
    this.#child.on('error', () => this.#end('imports/reader-ended'))
    this.#child.on('exit', (_, signal) => {
      clearInterval(this.#poll)
      this.#usage.close()
      // V8 ends a process whose heap is full.
      this.#end(signal === 'SIGABRT' ? 'imports/too-much-memory' : 'imports/reader-ended')
    })
  }

  /** Waits until the child has loaded what it needs. */
  ready(): Promise<void> {
    return this.#wait(this.limits.startMs).then(() => undefined)
  }

  /** Asks, and waits for the answer; throws `ChildEnded` when there will be none. */
  ask(question: unknown): Promise<unknown> {
    const answer = this.#wait(
      Math.min(this.limits.answerMs, this.limits.allMs - this.#spentMs),
      this.limits.processorMs,
    )
    if (this.#child.connected) this.#child.send(question as object)
    return answer
  }

  close(): void {
    this.#end('imports/reader-ended')
  }

  #look(): void {
    if (this.#usage.memoryBytes() > this.limits.memoryBytes) this.#end('imports/too-much-memory')
    else if (this.#waiting && this.#usage.processorMs() > this.#waiting.workedMs) this.#end('imports/too-slow')
  }

  #wait(ms: number, processorMs = Number.POSITIVE_INFINITY): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#ended) {
        reject(new ChildEnded(this.#ended))
        return
      }
      const timer = setTimeout(() => this.#end('imports/too-slow'), Math.max(0, ms))
      this.#waiting = {
        resolve,
        reject,
        timer,
        began: performance.now(),
        workedMs: this.#usage.processorMs() + processorMs,
      }
    })
  }

  #answered(answer: unknown): void {
    const waiting = this.#settle()
    waiting?.resolve(answer)
  }

  #settle(): Waiting | undefined {
    const waiting = this.#waiting
    this.#waiting = undefined
    if (waiting) {
      clearTimeout(waiting.timer)
      this.#spentMs += performance.now() - waiting.began
    }
    return waiting
  }

  #end(code: Ended): void {
    this.#ended ??= code
    clearInterval(this.#poll)
    this.#child.kill('SIGKILL')
    this.#settle()?.reject(new ChildEnded(this.#ended))
  }
}
