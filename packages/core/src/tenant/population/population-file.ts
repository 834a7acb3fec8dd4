/** Where a tenant's folder says how its demonstration is populated. */
export const populationFile = 'demo/population.yaml'
