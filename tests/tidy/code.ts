import type { HouseFile } from './house.js'

export const isCode = (file: HouseFile): boolean => /\.(ts|tsx|mjs)$/.test(file.path)
export const isTest = (file: HouseFile): boolean => /^tests\/|\.test\.tsx?$/.test(file.path)

/** Where a file of a package's sources stands: its package, its room ('' at the root) and what follows. */
export interface Standing {
  readonly pack: string
  readonly room: string
  readonly name: string
}

export function standingOf(path: string): Standing | undefined {
  const [, pack, rest] = /^packages\/([^/]+)\/src\/(.+)$/.exec(path) ?? []
  if (pack === undefined || rest === undefined) return undefined
  const cut = rest.indexOf('/')
  return { pack, room: rest.slice(0, Math.max(cut, 0)), name: rest.slice(cut + 1) }
}

// Templates come before comments, so that `https://…` in one is no comment; what they compute is code and stays.
const lexemes = /`(?:\\[\s\S]|[^\\`])*`|'(?:\\.|[^\\'\n])*'|"(?:\\.|[^\\"\n])*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g

const blank = (text: string): string => text.replace(/[^\n]/g, ' ')

/** The code without its comments; every character keeps its place. */
export const withoutComments = (text: string): string =>
  text.replace(lexemes, lexeme => (lexeme.startsWith('/') ? blank(lexeme) : lexeme))

/** The code without its comments and quoted strings; every character keeps its place. */
export const bareCode = (text: string): string =>
  text.replace(lexemes, lexeme => (lexeme.startsWith('`') ? lexeme : blank(lexeme)))

/** A line for every match of `pattern` (which is global) in `text`. */
export function findings(file: HouseFile, text: string, pattern: RegExp): string[] {
  const lineOf = (index: number) => text.slice(0, index).split('\n').length
  return [...text.matchAll(pattern)].map(match => `${file.path}:${lineOf(match.index)} ${match[0].trim()}`)
}
