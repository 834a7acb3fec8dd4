import type { ReactNode } from 'react'
import type { Words } from '@peiyu/core'
import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material'
import { useLocaleState, useTranslate } from 'react-admin'
import { ClauseNote } from '../kit/ClauseNote'
import { Loaded } from '../kit/Loaded'
import { Nothing } from '../kit/Nothing'
import type { ConfigVersion as Version } from '@peiyu/core/client'
import { useAsk } from '../providers/use-ask'

/** A rule that another version says otherwise. */
interface RuleChange {
  readonly section: string
  readonly rule: string
  readonly sectionName: Words
  readonly name: Words
  readonly rests: readonly string[]
  readonly changes: readonly {
    readonly key: string
    readonly label: Words
    readonly before: Words | null
    readonly after: Words | null
  }[]
}

interface Difference {
  readonly same: boolean
  readonly rules: readonly RuleChange[]
}

function Rule({ rule }: { readonly rule: RuleChange }): ReactNode {
  const say = useTranslate()
  const [locale] = useLocaleState()
  const side = (words: Words | null): string => (words ? words[locale === 'en' ? 'en' : 'zh'] : '—')
  return (
    <Box component="li" sx={{ py: 1, borderBottom: '1px solid', borderColor: 'divider' }}>
      <Typography component="h3" sx={{ fontWeight: 600 }}>
        {side(rule.sectionName)} {side(rule.name)} <ClauseNote clause={rule.rests.join('、')} />
      </Typography>
      {rule.changes.map(change => (
        <Box
          key={change.key}
          sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '140px 1fr 1fr' }, columnGap: 2 }}
        >
          <span>{side(change.label)}</span>
          <Box component="del" sx={{ color: 'error.main' }}>
            {say('workshop.before')}：{side(change.before)}
          </Box>
          <Box component="ins" sx={{ color: 'success.main', textDecoration: 'none' }}>
            {say('workshop.after')}：{side(change.after)}
          </Box>
        </Box>
      ))}
    </Box>
  )
}

/** What a version says otherwise than the one in force, rule by rule. */
export function Comparison({
  version,
  onClose,
}: {
  readonly version: Version
  readonly onClose: () => void
}): ReactNode {
  const say = useTranslate()
  const asked = useAsk<Difference>(`versions/${version.id}/compare`)
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth>
      <DialogTitle>{say('workshop.compareTitle', { hash: version.hash.slice(0, 8) })}</DialogTitle>
      <DialogContent>
        <Loaded asked={asked}>
          {({ same, rules }) =>
            same ? (
              <Nothing says={say('workshop.same')} />
            ) : (
              <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
                {rules.map(rule => (
                  <Rule key={`${rule.section} ${rule.rule}`} rule={rule} />
                ))}
              </Box>
            )
          }
        </Loaded>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{say('ra.action.close')}</Button>
      </DialogActions>
    </Dialog>
  )
}
