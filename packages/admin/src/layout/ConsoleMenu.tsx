import type { ReactNode } from 'react'
import Home from '@mui/icons-material/HomeOutlined'
import { Menu, useTranslate } from 'react-admin'
import { useMay, useSession } from '../providers/session-context'
import { menuItems } from './menu-items'

/** The pages that this person has something to do on. */
export function ConsoleMenu(): ReactNode {
  const say = useTranslate()
  const may = useMay()
  const { grants } = useSession()
  const onlyOwn = grants.length > 0 && grants.every(({ role }) => role === 'enterprise')
  return (
    <Menu>
      <Menu.Item to="/" primaryText={say('menu.work')} leftIcon={<Home />} />
      {menuItems
        .filter(({ noun }) => may('read', noun))
        .map(({ name, icon: Icon }) => (
          <Menu.Item
            key={name}
            to={`/${name}`}
            primaryText={say(name === 'enterprises' && onlyOwn ? 'menu.mine' : `menu.${name}`)}
            leftIcon={<Icon />}
          />
        ))}
    </Menu>
  )
}
