import type { Tenant } from '@peiyu/core'
import type { Call } from '../command.js'
import type { Finding } from '../finding.js'

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

/** How many problems there are, and what the folder holds when it loads. */
export function printSummary({ print, paint, language }: Call, findings: readonly Finding[], tenant?: Tenant): void {
  const zh = language === 'zh'
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const warnings = findings.length - errors
  const errorText = zh ? `${errors} 个错误` : plural(errors, 'error')
  const warningText = zh ? `${warnings} 个警告` : plural(warnings, 'warning')
  const counts = [
    errors > 0 ? paint.red(`✗ ${errorText}`) : paint.green(`✓ ${errorText}`),
    warnings > 0 ? paint.yellow(warningText) : warningText,
  ]
  print(counts.join(zh ? '，' : ', '))
  if (!tenant) return
  const programs = tenant.programs.size
  const measures = [...tenant.programs.values()].reduce((sum, program) => sum + program.measures.size, 0)
  const examples = tenant.examples.reduce((sum, file) => sum + file.shape.examples.length, 0)
  const held = zh
    ? [`${programs} 个计划`, `${measures} 项措施`, `${examples} 个示例`]
    : [plural(programs, 'program'), plural(measures, 'measure'), plural(examples, 'example')]
  print(`${paint.bold(tenant.shape.name)}  ${paint.dim(tenant.shape.id)}  ${held.join(zh ? '，' : ', ')}`)
}
