/** Where two texts of JSON differ first: the path, and what stands there in each. */
export function firstDifference(left: string, right: string): string {
  const found = differ(JSON.parse(left), JSON.parse(right), '$')
  return found ?? 'the same values, written differently'
}

const isTree = (value: unknown): value is object => typeof value === 'object' && value !== null
const shown = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 200)

function differ(left: unknown, right: unknown, path: string): string | undefined {
  if (!isTree(left) || !isTree(right)) {
    return Object.is(left, right) ? undefined : `${path}: ${shown(left)}, ${shown(right)}`
  }
  const [ours, theirs] = [new Map(Object.entries(left)), new Map(Object.entries(right))]
  const [names, others] = [[...ours.keys()], [...theirs.keys()]]
  const keys = Array.isArray(left) ? [...names, ...others.slice(names.length)] : [...new Set([...names, ...others])]
  for (const key of keys) {
    const found = differ(ours.get(key), theirs.get(key), `${path}.${key}`)
    if (found) return found
  }
  return names.join() === others.join() ? undefined : `${path}: keys ${names.join()}, keys ${others.join()}`
}
