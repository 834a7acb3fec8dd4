const sized = text => [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e80 ? 2 : 1), 0)
const padded = (text, size, right) =>
  right ? ' '.repeat(size - sized(text)) + text : text + ' '.repeat(size - sized(text))

/** Rows of text under their heads; all columns but the first stand right. */
export function table(heads, rows) {
  const lines = [heads, ...rows.map(row => row.map(String))]
  const sizes = heads.map((_, j) => Math.max(...lines.map(line => sized(line[j]))))
  const line = cells => `| ${cells.map((cell, j) => padded(cell, sizes[j], j > 0)).join(' | ')} |`
  const rule = `| ${sizes.map((size, j) => (j > 0 ? `${'-'.repeat(size - 1)}:` : '-'.repeat(size))).join(' | ')} |`
  return [line(lines[0]), rule, ...lines.slice(1).map(line)].join('\n')
}

export const whole = number => Math.round(number).toLocaleString('en')
export const tenths = number => (number < 100 ? number.toFixed(number < 10 ? 2 : 1) : whole(number))
export const share = (part, of) => `${((100 * part) / of).toFixed(2)}%`

/** `5.2 (4.9–5.8)`: the median and what it lay between. */
export const ranged = ({ median, min, max }, format = tenths) => `${format(median)} (${format(min)}–${format(max)})`
