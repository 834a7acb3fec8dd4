import * as z from 'zod'

const idForm = /^\p{L}[\p{L}\p{M}\p{Nd}-]*$/u
const asciiIdForm = /^[A-Za-z][A-Za-z0-9-]*$/

/** An id of any script: a letter, then letters, digits, hyphens. */
export const id = z.string().regex(idForm, 'bad-id')

/** An id that is part of an address (tenant, program, measure, organization, document). */
export const asciiId = z.string().regex(asciiIdForm, 'bad-ascii-id')
