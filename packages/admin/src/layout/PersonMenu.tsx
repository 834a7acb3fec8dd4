import type { ReactNode } from 'react'
import Swap from '@mui/icons-material/SwapHorizOutlined'
import Person from '@mui/icons-material/PersonOutlined'
import { ListItemIcon, ListItemText, MenuItem } from '@mui/material'
import { Logout, UserMenu, useTranslate, useUserMenu } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { chooseTenant } from '../providers/session'
import { useSession } from '../providers/session-context'

function AccountItem(): ReactNode {
  const say = useTranslate()
  const navigate = useNavigate()
  const menu = useUserMenu()
  const open = (): void => {
    menu?.onClose()
    navigate('/account')
  }
  return (
    <MenuItem onClick={open}>
      <ListItemIcon>
        <Person fontSize="small" />
      </ListItemIcon>
      <ListItemText>{say('layout.account')}</ListItemText>
    </MenuItem>
  )
}

function TenantItems(): ReactNode {
  const { tenant, tenants } = useSession()
  // Another tenant is another application: nothing of this one stays in memory.
  const enter = (id: string): void => void chooseTenant(id).then(() => location.assign(`/console/${id}/`))
  return tenants
    .filter(({ id }) => id !== tenant)
    .map(({ id, name }) => (
      <MenuItem key={id} onClick={() => enter(id)}>
        <ListItemIcon>
          <Swap fontSize="small" />
        </ListItemIcon>
        <ListItemText>{name}</ListItemText>
      </MenuItem>
    ))
}

/** One's own account, one's other jurisdictions, and the way out. */
export function PersonMenu(): ReactNode {
  return (
    <UserMenu>
      <AccountItem />
      <TenantItems />
      <Logout />
    </UserMenu>
  )
}
