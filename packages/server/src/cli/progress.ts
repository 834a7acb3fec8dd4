import type { Terminal } from './terminal.js'

const width = 30

/** `████████░░░░  40%  400/1000`. */
function bar(share: number, rest: string): string {
  const full = Math.floor(share * width)
  return `${'█'.repeat(full)}${'░'.repeat(width - full)}  ${String(Math.floor(share * 100)).padStart(3)}%${rest}`
}

/** How long work is told: a bar where somebody watches, else a line for every tenth that is done. */
export function progressOn({ progress, err }: Terminal, says: (done: number, of: number) => string) {
  let [shown, tenth] = [-1, 0]
  return (done: number, of: number): void => {
    const share = of === 0 ? 1 : Math.min(1, done / of)
    if (progress) {
      const now = Math.floor(share * 200)
      if (share >= 1) progress('')
      else if (now !== shown) progress(bar(share, `  ${says(done, of)}`))
      shown = now
      return
    }
    const tenths = Math.floor(share * 10)
    if (tenths > tenth) err(`${says(done, of)} ${tenths * 10}%\n`)
    tenth = Math.max(tenth, tenths)
  }
}
