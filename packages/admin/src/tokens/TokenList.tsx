import { type ReactNode, useState } from 'react'
import Add from '@mui/icons-material/Add'
import { Card } from '@mui/material'
import { useDataProvider, useRefresh, useTranslate } from 'react-admin'
import { FormButton } from '../kit/FormButton'
import { Nothing } from '../kit/Nothing'
import { SecretDialog } from '../kit/SecretDialog'
import { StateChip } from '../kit/StateChip'
import type { Values } from '../kit/use-draft'
import { type NounColumn, NounList } from '../layout/list/NounList'
import { useInstant } from '../layout/list/Timeline'
import { VerbButton } from '../layout/list/VerbButton'
import type { Named } from '../providers/answers/policy'
import type { Kept } from '../providers/answers/records'
import { useMay } from '../providers/session-context'
import { useAll } from '../providers/use-all'

interface Token extends Kept {
  readonly tenant: string
  readonly name: string
  readonly role: string
  readonly expiresAt: string
  readonly state: string
  readonly lastUsedAt: string | null
  /** Answered once, when it was made. */
  readonly token?: string
}

function NewToken(): ReactNode {
  const say = useTranslate()
  const may = useMay()
  const provider = useDataProvider()
  const refresh = useRefresh()
  const { data = [] } = useAll<Named>('tenants', {})
  const [made, setMade] = useState<Token>()
  if (!may('create', 'tokens')) return null
  const send = async ({ expiresOn = '', ...values }: Values): Promise<void> => {
    const answer = await provider.create('tokens', { data: { ...values, expiresAt: `${expiresOn}T00:00:00.000Z` } })
    setMade(answer.data as Token)
    refresh()
  }
  return (
    <>
      <FormButton
        icon={<Add />}
        title={say('tokens.create')}
        draft="tokens"
        submit={say('tokens.create')}
        onSubmit={send}
        fields={[
          { name: 'name', label: say('resources.tokens.fields.name') },
          { name: 'tenant', label: say('accounts.tenant'), kind: 'choice', options: data },
          {
            name: 'role',
            label: say('accounts.role'),
            kind: 'choice',
            options: ['data', 'auditor'].map(id => ({ id, name: say(`role.${id}`) })),
          },
          { name: 'expiresOn', label: say('tokens.expiresOn'), kind: 'day' },
        ]}
      />
      {made?.token ? (
        <SecretDialog
          title={say('accounts.tokenTitle')}
          intro={say('accounts.tokenIntro', { name: made.name })}
          secret={made.token}
          onClose={() => setMade(undefined)}
        />
      ) : null}
    </>
  )
}

/** Outside systems that may ask in a tenant's name. */
export function TokenList(): ReactNode {
  const say = useTranslate()
  const instant = useInstant()
  const columns: readonly NounColumn<Token>[] = [
    { source: 'name', sorts: true },
    { source: 'tenant' },
    { source: 'role', render: ({ role }) => say(`role.${role}`) },
    { source: 'expiresAt', sorts: true, render: ({ expiresAt }) => expiresAt.slice(0, 10) },
    { source: 'lastUsedAt', render: ({ lastUsedAt }) => instant(lastUsedAt) },
    { source: 'state', render: ({ state }) => <StateChip state={state} noun="tokens" /> },
    {
      source: 'acts',
      render: record => (record.state === 'active' ? <VerbButton noun="tokens" verb="revoke" record={record} /> : null),
    },
  ]
  return (
    <NounList<Token>
      columns={columns}
      actions={<NewToken />}
      empty={
        <Card sx={{ mt: 2 }}>
          <Nothing says={say('tokens.empty')}>
            <NewToken />
          </Nothing>
        </Card>
      }
    />
  )
}
