import type { Stamp } from '@peiyu/core'
import type { Call } from '../command.js'
import type { Asked } from '../question.js'

const standings = {
  zh: {
    reported: '只是已办、推进的情况',
    planned: '还在拟办',
    suggested: '只是建议',
    draft: '还是征求意见稿',
    expired: '当日不在有效期内',
  },
  en: {
    reported: 'is only reported',
    planned: 'is only planned',
    suggested: 'is only suggested',
    draft: 'is only a draft',
    expired: 'is not in force on that day',
  },
} as const

/** Why a program makes nothing due on that day; nothing where it is in force. */
export function standingNote({ standing }: Pick<Stamp, 'standing'>, language: 'zh' | 'en'): string {
  return standing === 'in-force' ? '' : standings[language][standing]
}

/** Whom and what an answer is about: firm, program, day, year, version of the config. */
export function printHeader({ print, paint, language }: Call, asked: Asked, stamp: Stamp): void {
  const zh = language === 'zh'
  const { program } = asked.program
  const name = zh ? program.name : (program.en ?? program.name)
  const facts = [
    `${asked.tenant.shape.name} ${name}`,
    zh ? `${stamp.on}（${stamp.year}年）` : `${stamp.on} (year ${stamp.year})`,
    zh ? `配置 ${stamp.configVersion}` : `config ${stamp.configVersion}`,
  ]
  const title = asked.name ?? asked.file
  if (title !== '') print(`${paint.bold(title)}${asked.name === undefined ? '' : `  ${paint.dim(asked.file)}`}`)
  print(facts.join(paint.dim(' · ')))
  if (stamp.ended) {
    print(
      paint.yellow(
        zh
          ? `! 计划已结束：没有指定日期，按最后一天 ${stamp.on} 测算`
          : `! The program has ended: no day was named, so its last day ${stamp.on} was taken`,
      ),
    )
  }
  if (stamp.standing !== 'in-force') {
    const standing = standings[language][stamp.standing]
    print(paint.yellow(zh ? `! 计划${standing}：以下只是假设测算` : `! Program ${standing}: hypothetical`))
  }
}

export function printTitle({ print, paint }: Call, title: string, rest = ''): void {
  print()
  print(`${paint.bold(paint.blue(title))}${rest === '' ? '' : `  ${rest}`}`)
}
