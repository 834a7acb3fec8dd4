import { closeSync, openSync, readSync } from 'node:fs'

const resident = /^VmRSS:\s+(\d+) kB/m

/** Reads how much memory a process uses, where the system tells (Linux); elsewhere its heap limit alone holds. */
export function memoryOf(pid: number): { readonly used: () => number; readonly close: () => void } {
  const file = openIfThere(`/proc/${pid}/status`)
  const buffer = Buffer.alloc(4096)
  let isOpen = file !== undefined
  const used = (): number => {
    if (file === undefined || !isOpen) return 0
    try {
      const length = readSync(file, buffer, 0, buffer.length, 0)
      return Number(resident.exec(buffer.toString('latin1', 0, length))?.[1] ?? 0) * 1024
    } catch {
      // It has ended.
      return 0
    }
  }
  const close = (): void => {
    if (file !== undefined && isOpen) closeSync(file)
    isOpen = false
  }
  return { used, close }
}

function openIfThere(path: string): number | undefined {
  try {
    return openSync(path, 'r')
  } catch {
    return undefined
  }
}
