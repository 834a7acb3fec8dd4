import type { Context } from 'hono'
import { Refused, type RefusalCode } from './problem.js'

const mostBytes = 256 * 1024
const mostDepth = 32
const unsafeNames = new Set(['__proto__', 'constructor', 'prototype'])
const unpaired = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
const isBroken = (text: string): boolean => text.includes('\0') || unpaired.test(text)

const no = (code: RefusalCode): never => {
  throw new Refused({ code })
}

/** The body as text: of the wanted type, at most 256 KB unless more is allowed, whole UTF-8. */
async function textOf(context: Context, type: string, most = mostBytes): Promise<string> {
  const [sent = ''] = (context.req.header('content-type') ?? '').split(';')
  if (sent.trim().toLowerCase() !== type) no('http/wrong-content-type')
  if (Number(context.req.header('content-length') ?? 0) > most) no('http/too-large')
  const bytes = await limited(context.req.raw.body, most)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return no('http/not-text')
  }
}

/** Reads a stream and stops as soon as it is too long, whatever length it announced. */
async function limited(
  stream: ReadableStream<Uint8Array> | null,
  most = mostBytes,
  code: RefusalCode = 'http/too-large',
): Promise<Uint8Array<ArrayBuffer>> {
  if (!stream) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of stream) {
      length += chunk.length
      if (length > most) no(code)
      chunks.push(chunk)
    }
  } catch (error) {
    // A body that is broken off is no defect of the server.
    throw error instanceof Refused ? error : new Refused({ code: 'http/malformed-json' })
  }
  return Buffer.concat(chunks)
}

function checkSafe(value: unknown, depth = 0): void {
  if (depth > mostDepth) no('http/too-deep')
  if (typeof value === 'string') {
    if (isBroken(value)) no('http/not-text')
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      if (unsafeNames.has(name)) no('http/unsafe-name')
      checkSafe(name, depth)
      checkSafe(inner, depth + 1)
    }
  }
}

/**
 * The body as JSON text that has been checked: well formed, no broken characters, no names of prototypes.
 *
 * The text is handed on, not the parsed value: numbers are read from how they were written, never through a double.
 */
export async function jsonText(context: Context, most?: number): Promise<string> {
  const text = await textOf(context, 'application/json', most)
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    no('http/malformed-json')
  }
  checkSafe(parsed)
  // Outside of strings a tab is white space in JSON, and inside it is always escaped.
  return text.replaceAll('\t', ' ').replaceAll('\r', ' ')
}

const namesIn = (value: unknown): number =>
  typeof value !== 'object' || value === null
    ? 0
    : Object.values(value).reduce<number>(
        (sum, inner) => sum + namesIn(inner),
        Array.isArray(value) ? 0 : Object.keys(value).length,
      )

/**
 * The body as a value. A name that comes twice in one object is refused: readers would differ in which one counts.
 *
 * In sound JSON a text is a name exactly where a colon follows it.
 */
export async function jsonBody(context: Context, most?: number): Promise<unknown> {
  const text = await jsonText(context, most)
  const value: unknown = JSON.parse(text)
  const names = [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(([, colon]) => colon !== undefined)
  if (names.length !== namesIn(value)) no('http/twice-named')
  return value
}

/** The fields of a form; of a name that comes twice the first counts. */
export async function formFields(context: Context): Promise<ReadonlyMap<string, string>> {
  const text = await textOf(context, 'application/x-www-form-urlencoded')
  const fields = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(text)) {
    if (isBroken(name) || isBroken(value)) no('http/not-text')
    if (!fields.has(name)) fields.set(name, value)
  }
  return fields
}

const mostFile = 5 * 1024 * 1024
/** The fields beside a file, and what divides them. */
const mostBeside = 64 * 1024

/** What a form holds: its fields, and its one file. */
export interface SentForm {
  readonly fields: Readonly<Record<string, string>>
  readonly file: Uint8Array | undefined
  readonly fileName?: string
}

/** A form with one file, as a browser sends it; other files, and broken text, are refused. */
export async function formWithFile(context: Context, named: string, most = mostFile): Promise<SentForm> {
  const type = context.req.header('content-type') ?? ''
  if (!type.toLowerCase().startsWith('multipart/form-data')) no('http/wrong-content-type')
  const bytes = await limited(context.req.raw.body, most + mostBeside, 'http/too-large-file')
  const form = await new Response(bytes, { headers: { 'content-type': type } })
    .formData()
    .catch(() => no('http/bad-form'))
  const fields: Record<string, string> = {}
  let file: Uint8Array | undefined
  let fileName = ''
  for (const [name, value] of form) {
    if (unsafeNames.has(name) || isBroken(name)) no('http/unsafe-name')
    if (typeof value === 'string') {
      if (isBroken(value)) no('http/not-text')
      fields[name] = value
    } else if (name === named && file === undefined) {
      file = new Uint8Array(await value.arrayBuffer())
      fileName = value.name
    } else no('http/bad-form')
  }
  if (file && file.length > most) no('http/too-large-file')
  return { fields, file, fileName }
}
