import type { Place } from '../../base/issue.js'
import type { Lines } from './lines.js'
import { placeAt } from './lines.js'
import { sourceOffset } from './scalar.js'

/** How a scalar is written in the file. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded'

/** Where a scalar's source stands, so that a place inside its value can be found. */
export interface ScalarSource {
  readonly lines: Lines
  readonly start: number
  readonly end: number
  readonly style: ScalarStyle
}

export interface Entry {
  readonly key: string
  readonly keyAt: Place
  readonly value: Node
}

export interface MapNode {
  readonly kind: 'map'
  readonly entries: readonly Entry[]
  readonly at: Place
}

export interface ListNode {
  readonly kind: 'list'
  readonly items: readonly Node[]
  readonly at: Place
}

/** A scalar, always as text: `010`, `yes`, `9007199254740993` stay what the file says. */
export interface TextNode {
  readonly kind: 'text'
  readonly text: string
  readonly at: Place
  readonly source: ScalarSource
}

/** What a file holds: maps in the order of their keys, lists, texts, each with its place. */
export type Node = MapNode | ListNode | TextNode

/**
 * The place of a character of a text node, counted in code units of its value, as an expression's reader counts them.
 *
 * Looks through quotes, escapes, folded lines and the indentation of blocks. For a map or list its own place.
 */
export function placeIn(node: Node, offset: number): Place {
  if (node.kind !== 'text') return node.at
  return placeAt(node.source.lines, sourceOffset(node.source, node.text, offset))
}
