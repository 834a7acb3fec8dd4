import type { LazyNamed, Named } from '../../language/values/symbol.js'

/** Settles a name once, when it is first used; a name that needs itself is given to `circular`. */
export function lazily(settle: () => Named, circular: () => Named): LazyNamed {
  let state: 'new' | 'busy' | { readonly named: Named } = 'new'
  return () => {
    if (typeof state === 'object') return state.named
    if (state === 'busy') return circular()
    state = 'busy'
    const named = settle()
    state = { named }
    return named
  }
}
