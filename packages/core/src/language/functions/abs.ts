import { absolute } from '../values/interval.js'
import { type LanguageFunction, takes } from './function.js'

export const abs: LanguageFunction = {
  id: 'abs',
  zh: '绝对值',
  signature: 'abs(x)',
  says: { zh: '绝对值', en: 'the value without its sign' },
  check: call => {
    const [arg] = call.ast.args
    if (!takes(call, 1) || !arg) return call.checker.error(call.ast)
    const of = call.checker.number(arg, call.want)
    return call.checker.make('abs', call.ast, { type: of.type, of: [of], run: frame => absolute(of.run(frame)) })
  },
}
