import { type Command, WrongUsage } from '../../command.js'
import { refuseFindings } from '../../config.js'
import { jsonOption, languageOption } from '../../language.js'
import { printRewriting } from '../../report/rewriting.js'
import { rewritingOf } from '../../rewriting/rewriting.js'
import { scopeOf } from '../../rewriting/scope.js'
import { rewrite } from '../../../tenants/write.js'

/** Spells a tenant's files in Chinese or in English: keys, options, the words of expressions; nothing else. */
export const formatCommand: Command = {
  name: 'format',
  says: { zh: '改写关键词：中文写法与英文写法互换', en: 'spell the key words of a folder in Chinese or English' },
  operands: [{ name: 'folder-or-file', required: true }],
  options: [
    { ...languageOption, required: true, says: { zh: '改成中文还是英文', en: 'Chinese or English' } },
    { name: 'write', says: { zh: '写入文件；不写则只列出', en: 'write the files; else only say what would change' } },
    { name: 'check', says: { zh: '有要改的则退出码为 1', en: 'exit with 1 if anything would change' } },
    jsonOption,
  ],
  examples: ['peiyu format configs/mytown --lang zh', 'peiyu format configs/mytown --lang en --write'],
  run(call) {
    const { args, language, print } = call
    const [path = '.'] = args.operands
    const [written, checked] = [args.has('write'), args.has('check')]
    if (written && checked)
      throw new WrongUsage({ zh: '--check 和 --write 只能用一个。', en: 'Give --check or --write, not both.' })
    const scope = scopeOf(path)
    const { pathOf } = scope.sources
    const { changed, refused } = rewritingOf(scope, language)
    if (refused.length > 0) {
      refuseFindings(call, refused, scope.sources)
      return 1
    }
    if (written) rewrite(new Map(changed.map(({ file, text }) => [pathOf(file), text])))
    const ok = !checked || changed.length === 0
    if (args.has('json')) {
      const files = changed.map(({ file, words }) => ({ file, words }))
      print(JSON.stringify({ ok, language, written, files }, null, 2))
    } else {
      const oldOf = (file: string): string => scope.texts.get(file) ?? ''
      printRewriting(call, { files: changed, pathOf, oldOf, written })
    }
    return ok ? 0 : 1
  },
}
