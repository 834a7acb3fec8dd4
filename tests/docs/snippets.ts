import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './built.js'

/** The fenced blocks of a page by what stands behind the fence, `ts` or `js worker.js`, in order. */
export const blocksOf = (page: string, language: string): string[] =>
  [...page.matchAll(/^```(\S.*)\n([^]*?)^```$/gm)].flatMap(([, name, text]) => (name === language ? [text ?? ''] : []))

/** The lines that a block says it prints. */
export const promisedIn = (block: string): string[] =>
  [...block.matchAll(/^\/\/ → ?(.*)$/gm)].map(([, line]) => line ?? '')

/** A folder of the workspace for what a test writes, empty; packages are found from it, and git does not see it. */
export function scratch(name: string): string {
  const folder = join(root, 'node_modules/.peiyu', name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return folder
}

/** Writes files into a folder, by name; what is no text becomes JSON. */
export function writeInto(folder: string, files: Readonly<Record<string, unknown>>): void {
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
}

/** The blocks of a page as one program, which marks the end of what each of them prints. */
export const programOf = (blocks: readonly string[]): string =>
  blocks.map(block => `${block}\nconsole.log('\\f')\n`).join('\n')

/** The compiler's settings for somebody else's strict project, as text of a tsconfig.json. */
export const strict = (files: readonly string[], more: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    compilerOptions: {
      target: 'ES2022',
      lib: ['ES2023'],
      module: 'NodeNext',
      moduleResolution: 'NodeNext',
      strict: true,
      skipLibCheck: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      verbatimModuleSyntax: true,
      noUnusedLocals: true,
      types: ['node'],
      typeRoots: [`${root}/node_modules/@types`],
      ...more,
    },
    files,
  })
