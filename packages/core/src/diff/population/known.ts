/** What an evaluation looked at: a slot, and the text that the firm gives there. */
export interface Read {
  readonly slot: number
  readonly text: string
}

interface Node<T> {
  /** What is looked at next; nothing where the answer stands. */
  slot?: number
  value?: T
  readonly next: Map<string, Node<T>>
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

  /** The answer for a firm that gives these texts; nothing where it has to be computed. */
  find(textAt: (slot: number) => string): T | undefined {
    let node: Node<T> | undefined = this.#root
    while (node?.slot !== undefined) node = node.next.get(textAt(node.slot))
    return node?.value
  }

  /** Keeps an answer with all that it hung on, in the order in which that was looked at. */
  keep(reads: readonly Read[], value: T): void {
    let node = this.#root
    for (const { slot, text } of reads) {
      node.slot ??= slot
      let next = node.next.get(text)
      if (!next) {
        if (node.next.size >= mostValues || this.#nodes >= mostNodes) return
        next = { next: new Map() }
        this.#nodes++
        node.next.set(text, next)
      }
      node = next
    }
    node.value = value
  }
}
