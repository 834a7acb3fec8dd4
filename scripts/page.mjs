/** A page with new text between the marks of a part. */
export function withPart(text, part, written) {
  const [begin, end] = [`<!-- ${part}: written by scripts/docs.mjs -->`, `<!-- end of ${part} -->`]
  const [before, rest] = text.split(begin)
  const after = rest?.split(end)[1]
  if (after === undefined) throw new Error(`a page has lost ${begin} or ${end}`)
  return `${before}${begin}\n\n${written}\n\n${end}${after}`
}
