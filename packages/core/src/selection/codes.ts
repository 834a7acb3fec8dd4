/** Every code with which a round or an application may refuse; public, only ever added. */
export type SelectionCode =
  | 'selection/evidence-missing'
  | 'selection/figures-unverified'
  | 'selection/no-direct-route'
  | 'selection/not-announced'
  | 'selection/not-rolling'
  | 'selection/notice-over'
  | 'selection/notice-running'
  | 'selection/objections-open'
  | 'selection/rolling-round'
  | 'selection/round-not-open'
