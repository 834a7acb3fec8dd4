import type { ReactNode } from 'react'
import { Button, Card } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { Nothing } from '../kit/Nothing'
import { EnterpriseCreate } from './EnterpriseCreate'

/** The registry before anybody is in it. */
export function EnterpriseEmpty({ mayAdd }: { readonly mayAdd: boolean }): ReactNode {
  const say = useTranslate()
  return (
    <Card sx={{ mt: 2 }}>
      <Nothing says={say('enterprises.emptyHint')}>
        {mayAdd ? (
          <>
            <Button component={Link} to="/imports" variant="contained" size="small" sx={{ mr: 1 }}>
              {say('enterprises.import')}
            </Button>
            <EnterpriseCreate />
          </>
        ) : null}
      </Nothing>
    </Card>
  )
}
