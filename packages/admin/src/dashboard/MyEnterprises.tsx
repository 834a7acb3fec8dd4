import type { ReactNode } from 'react'
import { List, ListItemButton, ListItemText } from '@mui/material'
import { Link } from 'react-router-dom'
import { Loaded } from '../kit/Loaded'
import { Nothing } from '../kit/Nothing'
import type { Page } from '../providers/data-provider'
import type { Enterprise } from '../providers/answers/records'
import { useAsk } from '../providers/use-ask'

/** The enterprises for which somebody acts, each leading to its page. */
export function MyEnterprises(): ReactNode {
  const asked = useAsk<Page<Enterprise>>('enterprises', { query: { limit: 20 } })
  return (
    <Loaded asked={asked}>
      {({ items }) =>
        items.length === 0 ? (
          <Nothing />
        ) : (
          <List dense>
            {items.map(({ id, name, creditCode }) => (
              <li key={id}>
                <ListItemButton component={Link} to={`/enterprises/${id}/show/gets`}>
                  <ListItemText primary={name} secondary={creditCode} />
                </ListItemButton>
              </li>
            ))}
          </List>
        )
      }
    </Loaded>
  )
}
