/** A key under which one act is sent, however often the network makes us send it. */
export const freshKey = (): string => crypto.randomUUID()
