import type { MutantKind } from '@peiyu/core/family'
import type { Judged, MutantCount, MutationResult } from '../../mutation/result.js'
import { changeText, inFiles, inKinds, kindNames } from './mutants.js'

/** Whose mutants a section of the report is about. */
interface Whose {
  readonly id: string
  readonly name: string
}

const begins = (id: string): string => `<!-- mutants of ${id} -->`
const ends = (id: string): string => `<!-- end of mutants of ${id} -->`

const intro = `# Which changes no example notices

Each number, comparison, limit and option of a config, changed a little: does an example notice? Written by
\`peiyu mutate <folder> --report docs/MUTATION.md\`, a section a tenant.
`

function table(head: string, counts: readonly MutantCount[], nameOf: (name: string) => string): string[] {
  const rows = counts.map(
    ({ name, mutants, noticed, invalid, survived, accepted }) =>
      `| ${nameOf(name)} | ${mutants} | ${noticed} | ${invalid} | ${survived} | ${accepted} |`,
  )
  return [
    `| ${head} | mutants | noticed | do not load | survived | accepted |`,
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ]
}

const code = (text: string): string => `\`${text.replaceAll('`', "'")}\``

function item(one: Judged): string {
  const { at, what } = one.mutant
  const because = one.because === undefined ? '' : ` — ${one.because}`
  return `- ${at.line}:${at.column} ${kindNames[what].en} ${code(changeText(one, 'en'))} in ${code(one.line.trim())}${because}`
}

function listed(title: string, all: readonly Judged[]): string[] {
  if (all.length === 0) return []
  const files = [...new Set(all.map(({ mutant }) => mutant.file))]
  const perFile = files.flatMap(file => [
    `**${file}**`,
    '',
    ...all.filter(({ mutant }) => mutant.file === file).map(item),
    '',
  ])
  return [`### ${title}`, '', ...perFile]
}

/** A tenant's section: the same for the same folder, on every machine. */
export function mutantsMarkdown({ id, name }: Whose, { all, survivors, accepted }: MutationResult): string {
  return [
    begins(id),
    `## ${name} ${id}`,
    '',
    `${all.length} mutants, of which ${survivors.length} were noticed by no example and ${accepted.length} are accepted.`,
    '',
    ...table('kind', inKinds(all), kind => kindNames[kind as MutantKind].en),
    ...table('file', inFiles(all), file => file),
    ...listed(`Survivors of ${id}`, survivors),
    ...listed(`Accepted of ${id}`, accepted),
    ends(id),
  ].join('\n')
}

/** A tenant's section in a report; nothing where it has none. */
export function sectionIn(report: string, id: string): string | undefined {
  const [from, to] = [report.indexOf(begins(id)), report.indexOf(ends(id))]
  return from < 0 || to < from ? undefined : report.slice(from, to + ends(id).length)
}

/** The report with this tenant's section in the place of the old one, or at its end. */
export function withSection(report: string, id: string, section: string): string {
  const old = sectionIn(report, id)
  if (old !== undefined) return report.replace(old, () => section)
  return `${report.trim() === '' ? intro : report.trimEnd()}\n\n${section}\n`.replace(/\n{3,}/g, '\n\n')
}
