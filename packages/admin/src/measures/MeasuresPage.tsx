import { type ReactNode, useState } from 'react'
import { Box, TextField, Typography } from '@mui/material'
import { Title, useTranslate } from 'react-admin'
import { Loaded } from '../kit/Loaded'
import { Nothing } from '../kit/Nothing'
import { type PolicyMeasure, type PolicyProgram, usePolicy } from '../providers/answers/policy'
import { MeasureTerms } from './MeasureTerms'

const found = ({ measures }: PolicyProgram, words: string): readonly PolicyMeasure[] =>
  measures.filter(({ name, clause }) => words === '' || name.includes(words) || clause.includes(words))

/** Every measure with what it promises (政策库). */
export function MeasuresPage(): ReactNode {
  const say = useTranslate()
  const asked = usePolicy()
  const [words, setWords] = useState('')
  return (
    <Box sx={{ pt: 1 }}>
      <Title title={say('measures.title')} />
      <Typography component="h1" variant="h1" sx={{ mb: 1 }}>
        {say('measures.title')}
      </Typography>
      <TextField
        size="small"
        type="search"
        fullWidth={false}
        label={say('measures.search')}
        value={words}
        onChange={event => setWords(event.target.value.trim())}
        sx={{ width: { xs: '100%', sm: 320 }, mb: 1.5 }}
      />
      <Loaded asked={asked}>
        {({ programs }) => {
          const hits = programs
            .map(program => ({ program, measures: found(program, words) }))
            .filter(({ measures }) => measures.length > 0)
          if (hits.length === 0) return <Nothing says={say('measures.none')} />
          return hits.map(({ program, measures }) => (
            <Box key={program.id} component="section" sx={{ mb: 3 }}>
              <Typography component="h2" variant="h2" sx={{ mb: 1 }}>
                {say('measures.count', { name: program.name, count: measures.length })}
              </Typography>
              {measures.map(measure => (
                <MeasureTerms key={measure.id} program={program} measure={measure} />
              ))}
            </Box>
          ))
        }}
      </Loaded>
    </Box>
  )
}
