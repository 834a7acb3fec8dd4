import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { peiyuIn } from '../cli/peiyu.js'

/** A fence of a page: ` ```yaml path`, `yaml +path` for what goes below, `diff path` for a mistake that is tried and undone. */
const fence = /^```(yaml|markdown|diff|console)(?: (\+?)(\S+))?\n([^]*?)^```$/gm

/** Where a page is played: the tenant's folder, seen from where the commands are run, and their day. */
export interface Stage {
  readonly tenant: string
  readonly today: string
}

const write = (file: string, text: string): void => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** A file with the lines of a diff changed. */
function changed(text: string, diff: string): string {
  const lines = (sign: string) => diff.split('\n').flatMap(line => (line.startsWith(sign) ? [line.slice(1)] : []))
  const [from, to] = [lines('-').join('\n'), lines('+').join('\n')]
  if (!text.includes(from)) throw new Error(`the file does not have what the diff takes away:\n${from}`)
  return text.replace(from, () => to)
}

/** Whether an output is what a page shows of it; `…` on a line of its own stands for any lines. */
function shows(shown: string, real: string): boolean {
  const pattern = shown
    .split(/^…$/m)
    .map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^]*')
  return new RegExp(`^${pattern}$`).test(real)
}

async function answerOf(command: string, today: string): Promise<string> {
  const [program, ...words] = command.split(' ').filter(word => word !== 'npx')
  if (program === 'rm') {
    for (const path of words.filter(word => word !== '-r')) rmSync(path, { recursive: true })
    return ''
  }
  if (program !== 'peiyu') throw new Error(`nobody plays ${command}`)
  const { code, out, err } = await peiyuIn({ today, width: 90 }, ...words)
  const said = code === 2 ? err : out
  return said
    .split('\n')
    .map(line => line.trimEnd())
    .join('\n')
}

/** The block of a terminal as it really comes out; what it leaves out with `…` stays out where the rest is right. */
async function consoleOf(block: string, today: string): Promise<string> {
  const parts = block.split(/^(\$ .*)\n/m).slice(1)
  let text = ''
  for (let i = 0; i < parts.length; i += 2) {
    const [line = '', shown = ''] = [parts[i], parts[i + 1]]
    const real = await answerOf(line.slice(2), today)
    text += `${line}\n${shows(shown, real) ? shown : real}`
  }
  return text
}

/**
 * Does what a page says, in the folder where the process stands: writes its files, makes its mistakes and takes them
 * back, runs its commands. Gives the page as it would be if it showed what the commands print.
 */
export async function play(page: string, { tenant, today }: Stage): Promise<string> {
  const undo: (() => void)[] = []
  let [played, end] = ['', 0]
  for (const match of page.matchAll(fence)) {
    const [whole, kind = '', plus = '', path, text = ''] = match
    played += page.slice(end, match.index)
    end = match.index + whole.length
    if (kind === 'console') {
      played += `\`\`\`console\n${await consoleOf(text, today)}\`\`\``
      for (const back of undo.splice(0)) back()
      continue
    }
    played += whole
    if (path === undefined) continue
    const file = join(tenant, path)
    const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
    if (kind === 'diff') undo.push(() => write(file, before))
    write(file, kind === 'diff' ? changed(before, text) : plus === '+' ? before + text : text)
  }
  return played + page.slice(end)
}
