import type { ReactNode } from 'react'
import { useRecordContext } from 'react-admin'
import { Loaded } from '../kit/Loaded'
import { Nothing } from '../kit/Nothing'
import { Timeline, type TimelineEntry } from '../layout/list/Timeline'
import type { Enterprise } from '../providers/answers/records'
import type { Page } from '../providers/data-provider'
import { useAsk } from '../providers/use-ask'
import { useTranslate } from 'react-admin'

/** What happened to an enterprise and its records, the latest first. */
export function TimelineTab(): ReactNode {
  const say = useTranslate()
  const firm = useRecordContext<Enterprise>()
  const asked = useAsk<Page<TimelineEntry>>(`enterprises/${firm?.id ?? ''}/timeline`)
  return (
    <Loaded asked={asked}>
      {({ items }) => (items.length === 0 ? <Nothing says={say('timeline.none')} /> : <Timeline entries={items} />)}
    </Loaded>
  )
}
