/** Key words of the language in both spellings; either may be written anywhere (关键字). */
export const keywords = {
  if: '如果',
  then: '则',
  else: '否则',
  or: '或',
  and: '且',
  not: '非',
  in: '属于',
  true: '是',
  false: '否',
} as const
export type Keyword = keyof typeof keywords

const byWord = new Map<string, Keyword>()
for (const [id, zh] of Object.entries(keywords)) {
  // Object.entries widens its keys; the table itself is the list of keywords.
  byWord.set(id, id as Keyword)
  byWord.set(zh, id as Keyword)
}

export const keywordOf = (word: string): Keyword | undefined => byWord.get(word)

/** Where a Chinese key word begins inside a word that it clings to, as in `元且`; never at its very beginning. */
export function keywordIn(word: string): number | undefined {
  const found = /(?<=.)(?:如果|否则|则|且|或|属于)/u.exec(word)
  return found?.index
}

/** Signs of other languages, and how they are written here. */
export const strangeSigns: Readonly<Record<string, string>> = {
  '&&': 'and',
  '||': 'or',
  '=>': '>=',
  '=<': '<=',
  '<>': '!=',
  '&': 'and',
  '|': 'or',
  '!': 'not',
  ';': ',',
  '；': ',',
  '{': '(',
  '}': ')',
  '¥': '元',
  '￥': '元',
}

/** What a Chinese keyboard types for the signs of the language. */
export const signs: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
  '，': ',',
  '、': ',',
  '．': '.',
  '＋': '+',
  '－': '-',
  '−': '-',
  '×': '*',
  '＊': '*',
  '÷': '/',
  '／': '/',
  '＜': '<',
  '＞': '>',
  '＝': '=',
  '！': '!',
  '％': '%',
  '：': ':',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '≧': '>=',
  '≦': '<=',
  '…': '..',
  '～': '..',
  '\u3000': ' ',
  '\u00a0': ' ',
}

/** Scales that may stand between a number and its unit. */
export const scales: Readonly<Record<string, bigint>> = {
  百: 100n,
  千: 1_000n,
  万: 10_000n,
  百万: 1_000_000n,
  千万: 10_000_000n,
  亿: 100_000_000n,
  万亿: 1_000_000_000_000n,
}

/** Normal form under which names are compared: NFKC, so full-width letters and digits equal half-width ones. */
export const normalName = (name: string): string => name.normalize('NFKC')
