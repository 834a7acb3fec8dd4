import { timeOfDay } from '../adapters/clock.js'
import type { Call } from './command.js'

/** What somebody watches is one line each time, with the time; once, it is laid out to be read. */
export function printJson({ args, print }: Call, value: object): void {
  print(args.has('watch') ? JSON.stringify({ time: timeOfDay(), ...value }) : JSON.stringify(value, null, 2))
}
