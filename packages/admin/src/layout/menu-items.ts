import AccountBalance from '@mui/icons-material/AccountBalanceOutlined'
import Business from '@mui/icons-material/BusinessOutlined'
import Calculate from '@mui/icons-material/CalculateOutlined'
import Devices from '@mui/icons-material/DevicesOutlined'
import Domain from '@mui/icons-material/DomainOutlined'
import FactCheck from '@mui/icons-material/FactCheckOutlined'
import HelpCenter from '@mui/icons-material/HelpCenterOutlined'
import HowToReg from '@mui/icons-material/HowToRegOutlined'
import Key from '@mui/icons-material/KeyOutlined'
import People from '@mui/icons-material/PeopleOutlined'
import Rule from '@mui/icons-material/RuleOutlined'
import UploadFile from '@mui/icons-material/UploadFileOutlined'
import type { SvgIconComponent } from '@mui/icons-material'

export interface MenuItem {
  readonly name: string
  /** Whoever may read this sees the entry. */
  readonly noun: string
  readonly icon: SvgIconComponent
}

/** Pages in the order of the menu. */
export const menuItems: readonly MenuItem[] = [
  { name: 'enterprises', noun: 'enterprises', icon: Business },
  { name: 'imports', noun: 'imports', icon: UploadFile },
  { name: 'assessments', noun: 'assessments', icon: Calculate },
  { name: 'registrations', noun: 'registrations', icon: HowToReg },
  { name: 'measures', noun: 'policy', icon: AccountBalance },
  { name: 'open', noun: 'open', icon: HelpCenter },
  { name: 'workshop', noun: 'versions', icon: Rule },
  { name: 'tenants', noun: 'tenants', icon: Domain },
  { name: 'accounts', noun: 'accounts', icon: People },
  { name: 'sessions', noun: 'sessions', icon: Devices },
  { name: 'tokens', noun: 'tokens', icon: Key },
  { name: 'audit', noun: 'audit', icon: FactCheck },
  { name: 'platform-audit', noun: 'platform-audit', icon: FactCheck },
]
