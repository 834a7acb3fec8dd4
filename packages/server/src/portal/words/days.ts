/** How far a day is: 还有 40 天, 当天, 已过 3 天. */
export const daysWords = (days: number): string =>
  days > 0 ? `还有 ${days} 天` : days === 0 ? '就是这一天' : `已过 ${-days} 天`

/** A day as people write it: 2018年12月31日. */
export function dayWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}
