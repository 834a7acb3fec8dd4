/** Why a job did not come to its end, where the job itself says why. */
export class JobFailed extends Error {
  constructor(readonly code: string) {
    super(code)
  }
}
