/** Addresses of the public pages. */
export const tenantHref = (tenant: string): string => `/t/${tenant}`
export const programHref = (tenant: string, program: string): string => `/t/${tenant}/programs/${program}`
export const measureHref = (tenant: string, program: string, measure: string): string =>
  `${programHref(tenant, program)}/measures/${measure}`
export const calculatorHref = (tenant: string, program: string): string => `${programHref(tenant, program)}/calculator`
/** The calculator with the figures of one measure's claim unfolded. */
export const claimHref = (tenant: string, program: string, measure: string): string =>
  `${calculatorHref(tenant, program)}?measure=${encodeURIComponent(measure)}#g-${measure}`

export const targetsHref = (tenant: string, program: string): string => `${programHref(tenant, program)}/targets`
export const dutiesHref = (tenant: string, program: string): string => `${programHref(tenant, program)}/duties`
