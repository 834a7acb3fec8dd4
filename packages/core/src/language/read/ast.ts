import type { Quantity, Span } from './lex.js'

export type BinaryOperator = 'or' | 'and' | '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | '+' | '-' | '*' | '/'

/** An expression as written, before names mean anything. `hole` stands where something could not be read. */
export type Ast = Span &
  (
    | { readonly kind: 'number'; readonly quantity: Quantity }
    | { readonly kind: 'truth'; readonly is: boolean }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'call'; readonly name: string; readonly nameSpan: Span; readonly args: readonly Ast[] }
    | { readonly kind: 'index'; readonly of: Ast; readonly index: Ast }
    | { readonly kind: 'part'; readonly of: Ast; readonly part: string; readonly partSpan: Span }
    | { readonly kind: 'not' | 'negate'; readonly of: Ast }
    | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Ast; readonly right: Ast }
    | { readonly kind: 'range'; readonly low: Ast; readonly high: Ast }
    | { readonly kind: 'if'; readonly when: Ast; readonly then: Ast; readonly otherwise: Ast }
    | { readonly kind: 'list'; readonly items: readonly Ast[] }
    | { readonly kind: 'hole' }
  )
