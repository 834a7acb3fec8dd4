import { zhCN } from '@mui/material/locale'
import { defaultTheme, type RaThemeOptions } from 'react-admin'
import type { Locale } from '../providers/locale'

/** Ink on paper, one green of growing things, cinnabar only for what fails: the public pages' colours, each pair AA. */
const colours = {
  ink: '#1c2723',
  soft: '#52605a',
  line: '#d5dcd6',
  paper: '#ffffff',
  mist: '#f3f6f2',
  pine: '#1f5a4a',
  pineDark: '#143e33',
  pineMist: '#e4efe9',
  cinnabar: '#a12a1d',
  ochre: '#7a5200',
  indigo: '#264f82',
} as const

const han =
  '"PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Micro Hei", system-ui, sans-serif'

const heading = (fontSize: string) => ({ fontSize, fontWeight: 600, lineHeight: 1.4 })

const typography: RaThemeOptions['typography'] = {
  fontFamily: han,
  fontSize: 14,
  h1: heading('1.3rem'),
  h2: heading('1.1rem'),
  h3: heading('1rem'),
  h4: heading('1rem'),
  h5: heading('1rem'),
  h6: heading('1rem'),
  button: { textTransform: 'none', fontWeight: 500 },
}

const palette: RaThemeOptions['palette'] = {
  mode: 'light',
  primary: { main: colours.pine, dark: colours.pineDark, contrastText: colours.paper },
  secondary: { main: colours.pineDark, contrastText: colours.paper },
  error: { main: colours.cinnabar },
  warning: { main: colours.ochre },
  info: { main: colours.indigo },
  success: { main: colours.pine },
  background: { default: colours.mist, paper: colours.paper },
  text: { primary: colours.ink, secondary: colours.soft },
  divider: colours.line,
}

const components: RaThemeOptions['components'] = {
  ...defaultTheme.components,
  MuiCssBaseline: { styleOverrides: { body: { fontVariantNumeric: 'tabular-nums', textAutospace: 'normal' } } },
  MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiCard: { styleOverrides: { root: { border: `1px solid ${colours.line}` } } },
  MuiAppBar: { defaultProps: { elevation: 0 } },
  MuiTableCell: {
    styleOverrides: {
      root: { padding: '5px 10px', borderColor: colours.line },
      head: { fontWeight: 600, color: colours.soft },
    },
  },
  MuiTab: { styleOverrides: { root: { minHeight: 42 } } },
  MuiTabs: { styleOverrides: { root: { minHeight: 42 } } },
  MuiTooltip: { styleOverrides: { tooltip: { fontSize: 13, backgroundColor: colours.ink } } },
  MuiFormHelperText: { styleOverrides: { root: { marginLeft: 0 } } },
  MuiButtonBase: {
    styleOverrides: { root: { '&.Mui-focusVisible': { outline: `2px solid ${colours.pine}`, outlineOffset: -2 } } },
  },
}

/** The console's look, dense enough for an office screen, in the words of a language. */
export const themeOf = (locale: Locale): RaThemeOptions => ({
  ...defaultTheme,
  ...(locale === 'zh' ? zhCN : {}),
  palette,
  typography,
  shape: { borderRadius: 4 },
  sidebar: { width: 190, closedWidth: 48 },
  components: locale === 'zh' ? { ...(zhCN.components as RaThemeOptions['components']), ...components } : components,
})
