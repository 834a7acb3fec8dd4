import { useDataProvider } from 'react-admin'
import type { Act, PeiyuDataProvider } from './data-provider'

/** Sends an event to a record and gives what it has become. */
export function useAct(): (act: Act) => Promise<unknown> {
  const provider = useDataProvider<PeiyuDataProvider>()
  return async act => (await provider.act(act)).data
}
