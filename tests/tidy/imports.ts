import { posix } from 'node:path'
import { doors, floors, testDoors } from '../floors.js'
import { isCode, isTest, standingOf, withoutComments } from './code.js'
import type { Standing } from './code.js'
import type { HouseFile, Rule } from './house.js'

const imported =
  /^(?:import|export)\b[^'"`=;(]*?\bfrom\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm

const importsOf = (file: HouseFile): string[] =>
  [...withoutComments(file.text).matchAll(imported)].map(match => match[1] ?? match[2] ?? match[3] ?? '')

/** For every file in a package's sources, what `refuse` says of each of its imports. */
const overImports =
  (refuse: (from: Standing, to: string, file: HouseFile) => string | undefined): Rule =>
  files =>
    files.filter(isCode).flatMap(file => {
      const from = standingOf(file.path)
      if (!from) return []
      return importsOf(file).flatMap(to => {
        const refusal = refuse(from, to, file)
        return refusal ? [`${file.path} imports ${to}: ${refusal}`] : []
      })
    })

function floorOf({ pack, room }: Standing): number {
  if (room === '') return Number.POSITIVE_INFINITY
  const floor = floors[pack]?.indexOf(room) ?? -1
  return floor < 0 ? (floors[pack]?.length ?? 0) : floor
}

/** A room imports itself and rooms that stand earlier. */
export const importsFollowFloors = overImports((from, to, file) => {
  if (!to.startsWith('.')) return undefined
  const target = standingOf(posix.join(posix.dirname(file.path), to))
  if (target?.pack !== from.pack) return 'leaves the package; packages meet through their exports'
  if (target.room === from.room || floorOf(target) < floorOf(from)) return undefined
  return `${target.room || 'the root'} does not stand before ${from.room}`
})

/** What comes from outside a package comes in by its doors. */
export const outsidersUseDoors = overImports((from, to, file) => {
  if (to.startsWith('.')) return undefined
  const [, name = to] = /^(node(?=:)|@[^/]+\/[^/]+|[^/:]+)/.exec(to) ?? []
  if (isTest(file) && testDoors.includes(name)) return undefined
  const door = doors[from.pack]?.[name]
  if (door === undefined) return `${name} is not for ${from.pack}`
  if (door === 'anywhere' || door.includes(from.room || from.name)) return undefined
  return `${name} is only for ${door.join(', ')}`
})
