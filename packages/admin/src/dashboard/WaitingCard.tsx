import type { ReactNode } from 'react'
import { Card, CardActionArea, CardContent, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'

interface Props {
  readonly name: string
  readonly count: number
  /** More than could be counted. */
  readonly more?: boolean
  readonly to: string
}

/** One kind of thing that waits, how many there are, and the way to it. */
export function WaitingCard({ name, count, more = false, to }: Props): ReactNode {
  const say = useTranslate()
  return (
    <Card>
      <CardActionArea component={Link} to={to}>
        <CardContent sx={{ display: 'flex', alignItems: 'baseline', gap: 2 }}>
          <Typography sx={{ flex: 1 }}>{say(`work.${name}`)}</Typography>
          <Typography component="strong" sx={{ fontSize: '1.4rem', fontWeight: 600, color: 'primary.main' }}>
            {say('work.count', { count: `${count.toLocaleString('en-US')}${more ? '+' : ''}` })}
          </Typography>
        </CardContent>
      </CardActionArea>
    </Card>
  )
}
