import { type FSWatcher, statSync, watch } from 'node:fs'
import { join } from 'node:path'
import { walk } from './walk.js'

/** An editor writes a file in steps: what it does within this time is one change. */
const settleMs = 100
/** Where the system tells of no change (network drives, a folder made anew), one looks this often. */
const lookMs = 700

/** What tells one state of a folder from another: its files, their sizes and times. */
function stateOf(root: string): string {
  const stamps = ['', ...walk(root).paths].map(path => {
    const found = statSync(join(root, path), { throwIfNoEntry: false })
    return found?.isFile() ? `${path} ${found.size} ${found.mtimeMs} ${found.ino}` : `${path} ${found !== undefined}`
  })
  return stamps.join('\n')
}

/**
 * Tells of every change of a tenant's folder until it is stopped.
 *
 * The system's own notice is only the faster way: a state that is another is noticed also without it, so that files and
 * the folder itself may go, come back and be renamed.
 */
export function watchFolder(root: string, changed: () => void): () => void {
  let [state, watcher] = [stateOf(root), undefined as FSWatcher | undefined]
  let settling: NodeJS.Timeout | undefined
  const soon = (): void => {
    clearTimeout(settling)
    settling = setTimeout(look, settleMs)
  }
  const listen = (): void => {
    watcher?.close()
    try {
      watcher = watch(root, { recursive: true }, soon).on('error', () => undefined)
    } catch {
      watcher = undefined
    }
  }
  const look = (): void => {
    const now = stateOf(root)
    if (now === state) return
    state = now
    changed()
  }
  const looking = setInterval(() => {
    const before = state
    look()
    // It was not told of: what it listened to may be gone.
    if (state !== before) listen()
  }, lookMs)
  listen()
  return () => {
    clearTimeout(settling)
    clearInterval(looking)
    watcher?.close()
  }
}
