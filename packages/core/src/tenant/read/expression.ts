/** The expression that begins here: up to a comma or bracket that is not its own. */
export function expressionFrom(text: string, offset: number): string {
  const line = text.slice(offset, offset + 80).split('\n')[0] ?? ''
  let depth = 0
  for (let at = 0; at < line.length; at++) {
    const sign = line.charAt(at)
    if ('([（'.includes(sign)) depth++
    if (depth === 0 && ',]}'.includes(sign)) return line.slice(0, at).trim()
    if (')]）'.includes(sign)) depth--
  }
  return line.trim()
}
