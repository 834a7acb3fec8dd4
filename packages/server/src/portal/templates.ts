import { readdirSync, readFileSync } from 'node:fs'
import Handlebars from 'handlebars'

// The same folder from `src` and from `dist`: templates are read where they are written.
const root = new URL('../../src/portal/templates/', import.meta.url)

const settings: CompileOptions = {
  strict: true,
  knownHelpersOnly: true,
  preventIndent: true,
  knownHelpers: { if: true, each: true, unless: true, with: true },
}
const sealed: Handlebars.RuntimeOptions = {
  allowProtoPropertiesByDefault: false,
  allowProtoMethodsByDefault: false,
}

const read = (folder: URL): [string, string][] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.hbs'))
    .map(name => [name.slice(0, -'.hbs'.length), readFileSync(new URL(name, folder), 'utf8')])

function compileAll(): ReadonlyMap<string, Handlebars.TemplateDelegate> {
  const engine = Handlebars.create()
  for (const [name, text] of read(new URL('partials/', root)))
    engine.registerPartial(name, engine.compile(text, settings))
  return new Map(read(root).map(([name, text]) => [name, engine.compile(text, settings)]))
}

let compiled: ReadonlyMap<string, Handlebars.TemplateDelegate> | undefined

/** Fills one of the project's templates; a name that the view does not have is an error, not a blank. */
export function render(name: string, view: object): string {
  compiled ??= compileAll()
  const template = compiled.get(name)
  if (!template) throw new Error(`no template ${name}`)
  return template(view, sealed)
}
