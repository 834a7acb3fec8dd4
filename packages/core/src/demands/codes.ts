/** Every code with which a demand may refuse; public, only ever added. */
export type DemandsCode = 'demands/must-escalate' | 'demands/not-dissatisfied' | 'demands/not-to-escalate'
