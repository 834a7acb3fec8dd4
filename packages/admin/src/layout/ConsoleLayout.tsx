import type { ReactNode } from 'react'
import { Layout, type LayoutProps } from 'react-admin'
import { ConsoleBar } from './ConsoleBar'
import { ConsoleMenu } from './ConsoleMenu'
import { SignInAgain } from './SignInAgain'

export function ConsoleLayout({ children }: LayoutProps): ReactNode {
  return (
    <Layout
      appBar={ConsoleBar}
      menu={ConsoleMenu}
      sx={{
        minWidth: 0,
        // react-admin paints toolbars of pages white on phones.
        '& .RaLayout-content .MuiToolbar-root, & .RaList-main > div:first-of-type': { backgroundColor: 'transparent' },
        '& .RaLayout-appFrame': { minWidth: 0 },
        '& .RaLayout-contentWithSidebar': { minWidth: 0 },
        '& .RaLayout-content': { minWidth: 0, p: { xs: 1, sm: 2 } },
      }}
    >
      {children}
      <SignInAgain />
    </Layout>
  )
}
