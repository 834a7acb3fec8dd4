import { type ReactNode, useState } from 'react'
import { Box, MenuItem, TextField } from '@mui/material'
import { LineChart } from '@mui/x-charts/LineChart'
import { useTranslate } from 'react-admin'
import { chartNumber, type FactLine } from './current-facts'

interface Props {
  readonly lines: readonly FactLine[]
  readonly nameOf: (id: string) => string
}

const isDrawable = ({ cells }: FactLine): boolean =>
  cells.size > 1 && [...cells.values()].every(({ value }) => chartNumber(value) !== null)

/** The largest unit in which every point has digits before the point. */
const unitOf = (values: readonly number[]): readonly [number, string] => {
  const most = Math.max(...values.map(Math.abs))
  return most >= 1e8 ? [1e8, '亿'] : most >= 1e4 ? [1e4, '万'] : [1, '']
}

/** One figure over the years; the table below has the same numbers. */
export function FactChart({ lines, nameOf }: Props): ReactNode {
  const say = useTranslate()
  const drawable = lines.filter(isDrawable)
  const [picked, setPicked] = useState<string>()
  const line = drawable.find(({ fact }) => fact === picked) ?? drawable[0]
  if (!line) return null
  const years = [...line.cells.keys()].sort()
  const numbers = years.map(year => chartNumber(line.cells.get(year)?.value ?? '') ?? 0)
  const [scale, unit] = unitOf(numbers)
  const name = nameOf(line.fact)
  return (
    <Box>
      <TextField
        select
        size="small"
        fullWidth={false}
        label={say('facts.chartPick')}
        value={line.fact}
        onChange={event => setPicked(event.target.value)}
        sx={{ minWidth: 200 }}
      >
        {drawable.map(({ fact }) => (
          <MenuItem key={fact} value={fact}>
            {nameOf(fact)}
          </MenuItem>
        ))}
      </TextField>
      <Box role="img" aria-label={say('facts.chart', { name })}>
        <LineChart
          height={200}
          hideLegend
          skipAnimation
          xAxis={[{ data: years, scaleType: 'point', height: 36, tickLabelInterval: () => true }]}
          yAxis={[{ label: unit, width: 76, min: Math.min(0, ...numbers) / scale }]}
          series={[
            {
              data: numbers.map(number => number / scale),
              label: name,
              showMark: true,
              color: '#1f5a4a',
              curve: 'linear',
              valueFormatter: (_, { dataIndex }) => line.cells.get(years[dataIndex] ?? '')?.value ?? '',
            },
          ]}
        />
      </Box>
    </Box>
  )
}
