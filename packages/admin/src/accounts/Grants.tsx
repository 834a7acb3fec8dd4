import type { ReactNode } from 'react'
import Add from '@mui/icons-material/Add'
import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material'
import { useDataProvider, useTranslate } from 'react-admin'
import { stacked } from '../kit/stacked'
import { FormButton } from '../kit/FormButton'
import { Loaded } from '../kit/Loaded'
import { Nothing } from '../kit/Nothing'
import type { Values } from '../kit/use-draft'
import { VerbButton } from '../layout/list/VerbButton'
import type { Grant } from '@peiyu/core/client'
import { grantable } from '../providers/answers/accounts'
import type { Named } from '../providers/answers/policy'
import { useMay } from '../providers/session-context'
import { useAll } from '../providers/use-all'

interface AddProps {
  readonly accountId: string
  readonly onDone: () => void
}

function AddGrant({ accountId, onDone }: AddProps): ReactNode {
  const say = useTranslate()
  const may = useMay()
  const provider = useDataProvider()
  const { data = [] } = useAll<Named>('tenants', {})
  if (!may('create', 'grants')) return null
  const send = async (values: Values): Promise<void> => {
    await provider.create('grants', { data: { accountId, ...values } })
    onDone()
  }
  return (
    <FormButton
      icon={<Add />}
      title={say('accounts.addGrant')}
      draft={`grants.${accountId}`}
      submit={say('accounts.addGrant')}
      onSubmit={send}
      fields={[
        { name: 'tenant', label: say('accounts.tenant'), kind: 'choice', options: data },
        {
          name: 'role',
          label: say('accounts.role'),
          kind: 'choice',
          options: grantable.map(id => ({ id, name: say(`role.${id}`) })),
        },
        { name: 'organization', label: say('accounts.organization'), optional: true },
      ]}
    />
  )
}

/** What an account may do, tenant by tenant. */
export function Grants({ accountId }: { readonly accountId: string }): ReactNode {
  const say = useTranslate()
  const asked = useAll<Grant>('grants', { accountId })
  const again = (): void => void asked.refetch()
  return (
    <>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center' }}>
        <Typography component="h2" variant="h2">
          {say('accounts.grants')}
        </Typography>
        <AddGrant accountId={accountId} onDone={again} />
      </Box>
      <Loaded asked={asked}>
        {grants =>
          grants.length === 0 ? (
            <Nothing says={say('accounts.noGrants')} />
          ) : (
            <Table size="small" sx={stacked}>
              <TableHead>
                <TableRow>
                  <TableCell>{say('accounts.tenant')}</TableCell>
                  <TableCell>{say('accounts.role')}</TableCell>
                  <TableCell />
                </TableRow>
              </TableHead>
              <TableBody>
                {grants.map(grant => (
                  <TableRow key={grant.id}>
                    <TableCell>{grant.tenant}</TableCell>
                    <TableCell>
                      {say(`role.${grant.role}`)} {grant.organization}
                    </TableCell>
                    <TableCell align="right">
                      <VerbButton noun="grants" verb="remove" record={grant} onDone={again} />
                    </TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          )
        }
      </Loaded>
    </>
  )
}
