import { openOf } from '@peiyu/core'
import type { Command } from '../../command.js'
import { loadTenant } from '../../config.js'
import { jsonOption, languageOption } from '../../language.js'
import { choosePrograms, someProgramsOption } from '../../programs.js'
import { Names } from '../../report/names.js'
import { openJson, printOpenPlaces } from '../../report/open.js'

/** What the documents leave to later decisions, and what is unknown until then. */
export const openCommand: Command = {
  name: 'open',
  says: { zh: '待定事项：未设的参数、未定的读法，以及因此未知的规则', en: 'what is undecided, and what hangs on it' },
  operands: [{ name: 'folder', required: true }],
  options: [someProgramsOption, jsonOption, languageOption],
  examples: ['peiyu open configs/mytown', 'peiyu open configs/mytown --program growth --json'],
  run(call) {
    const { args, language, paint, print } = call
    const tenant = loadTenant(call, args.operands[0] ?? '.')
    if (!tenant) return 1
    const programs = choosePrograms(call, tenant)
    if (args.has('json')) {
      const json = programs.map(program => ({ program: program.program.id, open: openOf(program).map(openJson) }))
      print(JSON.stringify({ programs: json }, null, 2))
      return 0
    }
    for (const program of programs) {
      const { id, name, en } = program.program
      print(`${paint.bold(language === 'zh' ? name : (en ?? name))}  ${paint.dim(id)}`)
      const all = openOf(program)
      if (all.length === 0) print(paint.green(language === 'zh' ? '没有待定事项。' : 'Nothing is undecided.'))
      printOpenPlaces(call, new Names({ tenant, program }, language), all)
      print()
    }
    return 0
  },
}
