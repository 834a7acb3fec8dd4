/** What a firm gives for a figure, as it is written. */
type TextAt = (slot: number) => string

interface Node<T> {
  /** The figure that is looked at next; nothing where the answer stands. */
  slot?: number
  value?: T
  /** What follows by what firms give; nothing any more once they give too many different things, as with amounts. */
  next: Map<string, Node<T>> | undefined
}

/** So many values are kept of one figure: amounts differ from firm to firm, options do not. */
const mostValues = 64
const mostNodes = 20_000

/**
 * Answers by what they hung on (已知答案).
 *
 * An evaluation looks at figures one after the other, and which comes next hangs only on those before. Firms that agree in
 * all that was looked at have the same answer, however much they differ elsewhere. Its size is bounded.
 */
export class KnownAnswers<T> {
  readonly #root: Node<T> = { next: new Map() }
  #nodes = 1

  /** The answer for a firm; nothing where it has to be computed. */
  find(textAt: TextAt): T | undefined {
    let node: Node<T> | undefined = this.#root
    while (node?.slot !== undefined) node = node.next?.get(textAt(node.slot))
    return node?.value
  }

  /** Keeps an answer with the figures that it hung on, in the order in which they were looked at. */
  keep(slots: readonly number[], textAt: TextAt, value: T): void {
    let node = this.#root
    for (const slot of slots) {
      node.slot ??= slot
      if (!node.next || this.#nodes >= mostNodes) return
      const text = textAt(slot)
      let next = node.next.get(text)
      if (!next) {
        if (node.next.size >= mostValues) {
          node.next = undefined
          return
        }
        next = { next: new Map() }
        this.#nodes++
        node.next.set(text, next)
      }
      node = next
    }
    node.value = value
  }
}
