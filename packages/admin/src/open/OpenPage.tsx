import { type ReactNode, useState } from 'react'
import { Box, Card, CardContent, FormControlLabel, Switch, Typography } from '@mui/material'
import { Title, useTranslate } from 'react-admin'
import { Loaded } from '../kit/Loaded'
import { Nothing } from '../kit/Nothing'
import { isUndecided, useOpen } from '../providers/answers/open'
import { OpenPlace } from './OpenPlace'

/** Everything that the documents leave to somebody, and what hangs on it (待定事项). */
export function OpenPage(): ReactNode {
  const say = useTranslate()
  const asked = useOpen()
  const [only, setOnly] = useState(true)
  return (
    <Box sx={{ pt: 1 }}>
      <Title title={say('open.title')} />
      <Typography component="h1" variant="h1">
        {say('open.title')}
      </Typography>
      <Typography sx={{ color: 'text.secondary' }}>{say('open.intro')}</Typography>
      <FormControlLabel
        control={<Switch size="small" checked={only} onChange={(_, checked) => setOnly(checked)} />}
        label={say('open.only')}
        sx={{ my: 1, ml: 0, gap: 1 }}
      />
      <Loaded asked={asked}>
        {({ programs }) =>
          programs.map(({ id, name, places }) => {
            const shown = places.filter(place => !only || isUndecided(place))
            return (
              <Card key={id} sx={{ mb: 2 }}>
                <CardContent>
                  <Typography component="h2" variant="h2" sx={{ mb: 0.5 }}>
                    {name}（{shown.length}）
                  </Typography>
                  {shown.length === 0 ? <Nothing says={say('open.none')} /> : null}
                  <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
                    {shown.map(place => (
                      <OpenPlace
                        key={`${place.kind}-${place.id}`}
                        program={id}
                        place={place}
                        onDone={() => void asked.refetch()}
                      />
                    ))}
                  </Box>
                </CardContent>
              </Card>
            )
          })
        }
      </Loaded>
    </Box>
  )
}
