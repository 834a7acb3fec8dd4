import type { ReactNode } from 'react'
import { Box, ButtonBase, Table, TableBody, TableCell, TableHead, TableRow, Tooltip } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { Fact } from '@peiyu/core/client'
import { type FactLine, yearsIn } from './current-facts'
import type { FactAsked } from './FactHistory'

interface Props {
  readonly lines: readonly FactLine[]
  readonly nameOf: (id: string) => string
  readonly onOpen: (asked: FactAsked) => void
}

/** One figure: what was only declared is written lighter and says so. */
export function FactValue({ entry, onOpen }: { readonly entry: Fact; readonly onOpen: Props['onOpen'] }): ReactNode {
  const say = useTranslate()
  const declared = entry.standing === 'declared'
  return (
    <Tooltip describeChild title={`${say(`state.${entry.standing}`)} · ${entry.source}`}>
      <ButtonBase
        onClick={() => onOpen({ fact: entry.fact, year: entry.year })}
        sx={{
          font: 'inherit',
          px: 0.5,
          minHeight: 24,
          textDecoration: declared ? 'underline dotted' : 'none',
          textUnderlineOffset: 3,
        }}
      >
        {entry.value}
        {declared ? (
          <Box component="span" sx={{ color: 'warning.main', fontSize: 12, ml: 0.5 }}>
            {say('state.declared')}
          </Box>
        ) : null}
      </ButtonBase>
    </Tooltip>
  )
}

/** Figures by year. */
export function FactGrid({ lines, nameOf, onOpen }: Props): ReactNode {
  const say = useTranslate()
  const years = yearsIn(lines)
  return (
    <Box sx={{ overflowX: 'auto' }} role="region" aria-label={say('facts.yearly')} tabIndex={0}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{say('facts.fact')}</TableCell>
            {years.map(year => (
              <TableCell key={year} align="right">
                {year}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map(({ fact, cells }) => (
            <TableRow key={fact} hover>
              <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
                {nameOf(fact)}
              </TableCell>
              {years.map(year => {
                const entry = cells.get(year)
                return (
                  <TableCell key={year} align="right" sx={{ whiteSpace: 'nowrap' }}>
                    {entry ? <FactValue entry={entry} onOpen={onOpen} /> : null}
                  </TableCell>
                )
              })}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  )
}
