import type { ReactNode } from 'react'
import { Card, CardActionArea, CardContent, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { useTroubleWords } from '../kit/Trouble'

interface Props {
  readonly name: string
  readonly count: number
  /** More than could be counted. */
  readonly more?: boolean
  readonly to: string
  /** Why it could not be counted. */
  readonly error?: unknown
}

/** One kind of thing that waits, how many there are, and the way to it. */
export function WaitingCard({ name, count, more = false, to, error }: Props): ReactNode {
  const say = useTranslate()
  const troubleWords = useTroubleWords()
  return (
    <Card>
      <CardActionArea component={Link} to={to}>
        <CardContent sx={{ display: 'flex', alignItems: 'baseline', gap: 2 }}>
          <Typography sx={{ flex: 1 }}>{say(`work.${name}`)}</Typography>
          {error === undefined ? (
            <Typography component="strong" sx={{ fontSize: '1.4rem', fontWeight: 600, color: 'primary.main' }}>
              {say('work.count', { count: `${count.toLocaleString('en-US')}${more ? '+' : ''}` })}
            </Typography>
          ) : (
            <Typography variant="body2" sx={{ color: 'error.main' }}>
              {troubleWords(error)}
            </Typography>
          )}
        </CardContent>
      </CardActionArea>
    </Card>
  )
}
