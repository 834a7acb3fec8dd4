import { isPoint, missingOf, unknown } from '../values/value.js'
import { type LanguageFunction, takes } from './function.js'
import { seriesOf } from '../check/series.js'

export const latest: LanguageFunction = {
  id: 'latest',
  zh: '最近',
  signature: 'latest(fact)',
  says: {
    zh: '不晚于本年度（year）的最近一年的数；说明中写明是哪一年',
    en: 'the value of the newest year not after `year`; the explanation names the year',
  },
  check: call => {
    const [arg] = call.ast.args
    const { checker } = call
    if (!takes(call, 1) || !arg) return checker.error(call.ast)
    const series = seriesOf(checker, arg)
    const year = checker.infer({ kind: 'name', name: 'year', from: call.ast.from, to: call.ast.to })
    if (!series || year.type.kind === 'error') return checker.error(call.ast)
    return checker.make('latest', call.ast, {
      type: series.type,
      of: [year],
      run: frame => {
        const now = year.run(frame)
        if (now.kind !== 'number' || !isPoint(now)) return unknown(...missingOf(now))
        const all = frame.read(series.symbol.slot)
        const years = all.kind === 'series' ? [...all.at.keys()].filter(y => y <= Number(now.low.n)) : []
        const newest = years.length > 0 ? all.kind === 'series' && all.at.get(Math.max(...years)) : undefined
        return newest || unknown({ kind: series.symbol.missing, id: series.symbol.id })
      },
      symbol: series.symbol,
      uses: new Set([...year.uses, series.symbol.slot]),
    })
  },
}
