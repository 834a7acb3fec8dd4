import type { ReactNode } from 'react'
import type { Leaf, RuleResult, Way } from '@peiyu/core'
import { Box, Typography } from '@mui/material'
import { useLocaleState, useTranslate } from 'react-admin'
import { ClauseNote } from '../kit/ClauseNote'
import { Nothing } from '../kit/Nothing'
import { StateChip } from '../kit/StateChip'
import { type ProgramAssessment, useMissingWords } from '../providers/answers/assessment'
import { AssessmentFrame } from './AssessmentFrame'

const mostWays = 3

function LeafLine({ leaf: { because, changeable, known } }: { readonly leaf: Leaf }): ReactNode {
  const say = useTranslate()
  const [locale] = useLocaleState()
  const words = locale === 'en' ? 'en' : 'zh'
  return (
    <li>
      {because.says[words]}
      {because.distance ? (
        <Box component="strong" sx={{ ml: 1 }}>
          {because.distance[words]}
        </Box>
      ) : null}{' '}
      <ClauseNote clause={because.clause} />
      {known ? null : (
        <Box component="span" sx={{ ml: 1, color: 'warning.main' }}>
          {say('gaps.find')}
        </Box>
      )}
      {known && !changeable ? (
        <Box component="span" sx={{ ml: 1, color: 'text.secondary' }}>
          {say('gaps.fixed')}
        </Box>
      ) : null}
    </li>
  )
}

function WayList({ ways }: { readonly ways: readonly Way[] }): ReactNode {
  const say = useTranslate()
  return ways.slice(0, mostWays).map((way, at) => (
    <Box key={at} sx={{ pl: 1.5, borderLeft: '3px solid', borderColor: 'divider', my: 0.5 }}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {say(at === 0 ? 'gaps.way' : 'gaps.orWay')}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {way.leaves.map((leaf, index) => (
          <LeafLine key={index} leaf={leaf} />
        ))}
      </Box>
    </Box>
  ))
}

function Rule({ rule }: { readonly rule: RuleResult }): ReactNode {
  const say = useTranslate()
  const missingWords = useMissingWords()
  return (
    <Box component="li" sx={{ py: 0.75, borderBottom: '1px solid', borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline', flexWrap: 'wrap' }}>
        <StateChip state={rule.status} />
        <Typography component="h3" sx={{ fontWeight: 600 }}>
          {rule.name}
        </Typography>
        <ClauseNote clause={rule.clause} />
      </Box>
      {rule.missing.length > 0 ? (
        <Typography sx={{ color: 'warning.main' }}>
          {say('gaps.wanting')}：{missingWords(rule.missing)}
        </Typography>
      ) : null}
      <WayList ways={rule.ways} />
    </Box>
  )
}

function Gaps({ program }: { readonly program: ProgramAssessment }): ReactNode {
  const say = useTranslate()
  const rules = [...program.eligibility.rules, ...program.direct].filter(
    ({ status }) => status === 'fail' || status === 'unknown',
  )
  const refused = program.measures.filter(({ refusals }) => refusals.length > 0)
  if (rules.length === 0 && refused.length === 0) return <Nothing says={say('gaps.none')} />
  return (
    <>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {rules.map(rule => (
          <Rule key={rule.id} rule={rule} />
        ))}
      </Box>
      {refused.length > 0 ? (
        <>
          <Typography component="h3" variant="h3" sx={{ mt: 2 }}>
            {say('gaps.refused')}
          </Typography>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {refused.map(({ id, name, refusals }) => (
              <li key={id}>
                {name}：{refusals.map(refusal => refusal.name).join('；')} <ClauseNote clause={refusals[0]?.clause} />
              </li>
            ))}
          </Box>
        </>
      ) : null}
    </>
  )
}

/** What an enterprise misses, by how much, and the clause that says so (还差什么). */
export function GapsTab(): ReactNode {
  return <AssessmentFrame>{program => <Gaps program={program} />}</AssessmentFrame>
}
