import type { ReactNode } from 'react'
import Translate from '@mui/icons-material/Translate'
import { Box, Button, Chip, Tooltip, Typography } from '@mui/material'
import { AppBar, TitlePortal, useLocaleState, useTranslate } from 'react-admin'
import { useSession } from '../providers/session-context'
import { HelpButton } from './HelpButton'
import { PersonMenu } from './PersonMenu'

function LanguageButton(): ReactNode {
  const [locale, setLocale] = useLocaleState()
  const say = useTranslate()
  return (
    <Button
      color="inherit"
      aria-label={say('layout.language')}
      startIcon={<Translate />}
      onClick={() => setLocale(locale === 'zh' ? 'en' : 'zh')}
      sx={{ minWidth: 0 }}
    >
      <Box component="span" lang={locale === 'zh' ? 'en' : 'zh-CN'} sx={{ display: { xs: 'none', sm: 'inline' } }}>
        {say('layout.language')}
      </Box>
    </Button>
  )
}

/** The day on which a demonstration works. */
function BusinessDay(): ReactNode {
  const { businessDay, demonstration } = useSession()
  const say = useTranslate()
  if (!demonstration || businessDay === null) return null
  return (
    <Tooltip title={say('layout.businessDayHelp')}>
      <Chip
        size="small"
        label={say('layout.businessDay', { day: businessDay })}
        sx={{
          color: 'inherit',
          border: '1px solid currentColor',
          backgroundColor: 'transparent',
          display: { xs: 'none', md: 'inline-flex' },
        }}
      />
    </Tooltip>
  )
}

/** Where one is, as whom, and the way out. */
export function ConsoleBar(): ReactNode {
  const { tenant, tenants } = useSession()
  const say = useTranslate()
  const name = tenants.find(({ id }) => id === tenant)?.name ?? say('layout.platform')
  return (
    <AppBar
      color="primary"
      userMenu={<PersonMenu />}
      toolbar={
        <>
          <LanguageButton />
          <HelpButton />
        </>
      }
    >
      <Typography component="span" noWrap sx={{ fontWeight: 600, mr: 1.5, maxWidth: { xs: 120, sm: 320 } }}>
        {name}
      </Typography>
      <BusinessDay />
      <TitlePortal
        component="span"
        variant="body1"
        sx={{ ml: 1.5, opacity: 0.92, display: { xs: 'none', sm: 'block' } }}
      />
      <Box sx={{ flex: { xs: 1, sm: 0 } }} />
    </AppBar>
  )
}
