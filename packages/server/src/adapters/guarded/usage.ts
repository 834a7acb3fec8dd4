import { closeSync, openSync, readSync } from 'node:fs'

const resident = /^VmRSS:\s+(\d+) kB/m
/** Processor time of a process and its kernel, in hundredths of a second, behind its name in brackets. */
const worked = /\) \S(?: \S+){10} (\d+) (\d+) /

/** What a process uses, where the system tells (Linux); elsewhere nothing, and limits of the heap and of time hold. */
export interface Usage {
  readonly memoryBytes: () => number
  readonly processorMs: () => number
  readonly close: () => void
}

export function usageOf(pid: number): Usage {
  const [status, stat] = [reader(`/proc/${pid}/status`), reader(`/proc/${pid}/stat`)]
  return {
    memoryBytes: () => Number(resident.exec(status.text())?.[1] ?? 0) * 1024,
    processorMs: () => {
      const match = worked.exec(stat.text())
      return (Number(match?.[1] ?? 0) + Number(match?.[2] ?? 0)) * 10
    },
    close: () => {
      status.close()
      stat.close()
    },
  }
}

/** A file that says something else each time; nothing once its process has ended. */
function reader(path: string): { readonly text: () => string; readonly close: () => void } {
  const buffer = Buffer.alloc(4096)
  let file = openIfThere(path)
  const text = (): string => {
    if (file === undefined) return ''
    try {
      return buffer.toString('latin1', 0, readSync(file, buffer, 0, buffer.length, 0))
    } catch {
      return ''
    }
  }
  const close = (): void => {
    if (file !== undefined) closeSync(file)
    file = undefined
  }
  return { text, close }
}

function openIfThere(path: string): number | undefined {
  try {
    return openSync(path, 'r')
  } catch {
    return undefined
  }
}
