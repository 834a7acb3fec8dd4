/** Every code with which any lifecycle may refuse an event; public, only ever added. */
export type MachineCode = 'machine/not-now' | 'machine/not-yours' | 'machine/unknown-event' | 'machine/unknown-state'
