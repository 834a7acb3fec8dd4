import type { ReactNode } from 'react'
import { Box, Card, Tab, Tabs, Typography } from '@mui/material'
import { Title, useTranslate } from 'react-admin'
import { Link, useLocation } from 'react-router-dom'
import { Statements } from './Statements'
import { Versions } from './Versions'

/** The documents statement by statement, and the versions of what was made of them (政策配置). */
export function WorkshopPage(): ReactNode {
  const say = useTranslate()
  const versions = useLocation().pathname.endsWith('/versions')
  return (
    <Box sx={{ pt: 1 }}>
      <Title title={say('workshop.title')} />
      <Typography component="h1" variant="h1">
        {say('workshop.title')}
      </Typography>
      <Tabs value={versions ? 1 : 0} sx={{ mb: 1.5 }}>
        <Tab label={say('workshop.statements')} component={Link} to="/workshop" />
        <Tab label={say('workshop.versions')} component={Link} to="/workshop/versions" />
      </Tabs>
      <Card>{versions ? <Versions /> : <Statements />}</Card>
    </Box>
  )
}
