import { notices2015 } from './calendars/2015.js'
import { notices2016 } from './calendars/2016.js'
import { notices2017 } from './calendars/2017.js'
import { notices2018 } from './calendars/2018.js'
import { notices2019 } from './calendars/2019.js'
import { notices2020 } from './calendars/2020.js'
import { notices2021 } from './calendars/2021.js'
import { notices2022 } from './calendars/2022.js'
import { notices2023 } from './calendars/2023.js'
import { notices2024 } from './calendars/2024.js'
import { notices2025 } from './calendars/2025.js'
import { notices2026 } from './calendars/2026.js'
import type { HolidayNotice } from './holiday-notice.js'

/**
 * The State Council's notices on public holidays, in the order of their issue (节假日安排的通知).
 *
 * A year without a notice is not published: deadlines in it are provisional. A new year is a file and a line here.
 * Local orders that kept offices closed longer (2020) are not national holidays and are not in it.
 */
export const holidayNotices: readonly HolidayNotice[] = [
  ...notices2015,
  ...notices2016,
  ...notices2017,
  ...notices2018,
  ...notices2019,
  ...notices2020,
  ...notices2021,
  ...notices2022,
  ...notices2023,
  ...notices2024,
  ...notices2025,
  ...notices2026,
]
