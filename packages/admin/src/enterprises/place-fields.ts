import { useTranslate } from 'react-admin'
import type { FormField } from '../kit/FormDialog'
import type { Values } from '../kit/use-draft'
import { usePolicy } from '../providers/answers/policy'

/** What a place in a program consists of: the program, the tier, and what was pledged. */
export function usePlaceFields(): readonly FormField[] {
  const say = useTranslate()
  const { data } = usePolicy()
  const programs = (data?.programs ?? []).filter(({ tiers }) => tiers.length > 0)
  const many = programs.length > 1
  const tiers = programs.flatMap(program =>
    program.tiers.map(({ id, name }) => ({ id, name: many ? `${program.name} ${name}` : name })),
  )
  return [
    { name: 'program', label: say('memberships.program'), kind: 'choice', options: programs },
    {
      name: 'tier',
      label: say('memberships.tier'),
      kind: 'choice',
      options: [...new Map(tiers.map(tier => [tier.id, tier])).values()],
    },
    { name: 'years', label: say('place.years'), optional: true },
    { name: 'start', label: say('place.start'), optional: true },
    { name: 'baseYear', label: say('place.baseYear'), optional: true },
  ]
}

/** A place as it is sent: the years of a pledge as one thing. */
export function pledgeFrom({ years, start, baseYear, ...rest }: Values): object {
  if (!years || !start || !baseYear) return rest
  const [length, first] = [Number(years), Number(start)]
  return { ...rest, pledge: { years: length, start: first, end: first + length - 1, baseYear: Number(baseYear) } }
}
