import { type ReactNode, useState } from 'react'
import Add from '@mui/icons-material/Add'
import { Card } from '@mui/material'
import { TextInput, useDataProvider, useRefresh, useTranslate } from 'react-admin'
import { FormButton } from '../kit/FormButton'
import { Nothing } from '../kit/Nothing'
import { SecretDialog } from '../kit/SecretDialog'
import { StateChip } from '../kit/StateChip'
import type { Values } from '../kit/use-draft'
import { type NounColumn, NounList } from '../layout/list/NounList'
import { useInstant } from '../layout/list/Timeline'
import type { Account } from '../providers/answers/accounts'
import { useMay } from '../providers/session-context'

function NewAccount(): ReactNode {
  const say = useTranslate()
  const may = useMay()
  const provider = useDataProvider()
  const refresh = useRefresh()
  const [made, setMade] = useState<Account>()
  if (!may('create', 'accounts')) return null
  const send = async (values: Values): Promise<void> => {
    setMade((await provider.create('accounts', { data: values })).data as Account)
    refresh()
  }
  const field = (name: string) => ({ name, label: say(`resources.accounts.fields.${name}`) })
  return (
    <>
      <FormButton
        icon={<Add />}
        title={say('accounts.create')}
        draft="accounts"
        submit={say('accounts.create')}
        onSubmit={send}
        fields={[field('login'), field('name')]}
      />
      {made?.password ? (
        <SecretDialog
          title={say('accounts.secretTitle')}
          intro={say('accounts.secretIntro', { name: made.name })}
          secret={made.password}
          onClose={() => setMade(undefined)}
        />
      ) : null}
    </>
  )
}

/** Everybody who can sign in. */
export function AccountList(): ReactNode {
  const say = useTranslate()
  const instant = useInstant()
  const columns: readonly NounColumn<Account>[] = [
    { source: 'name', sorts: true },
    { source: 'login', sorts: true },
    { source: 'kind', render: ({ kind }) => say(`accounts.kind.${kind}`) },
    { source: 'state', render: ({ state }) => <StateChip state={state} noun="accounts" /> },
    { source: 'secondFactor', render: ({ secondFactor }) => say(secondFactor ? 'accounts.yes' : 'accounts.no') },
    { source: 'lastSeenAt', sorts: true, render: ({ lastSeenAt }) => instant(lastSeenAt) },
  ]
  const filters = [<TextInput key="login" source="login" label={say('accounts.search')} alwaysOn resettable />]
  return (
    <NounList<Account>
      columns={columns}
      filters={filters}
      actions={<NewAccount />}
      sort={{ field: 'login', order: 'ASC' }}
      empty={
        <Card sx={{ mt: 2 }}>
          <Nothing says={say('accounts.empty')} />
        </Card>
      }
      opens
    />
  )
}
