import * as z from 'zod'

const idForm = /^\p{L}[\p{L}\p{M}\p{Nd}-]*$/u
const asciiIdForm = /^[A-Za-z][A-Za-z0-9-]*$/
const addressForm = /^[A-Za-z][A-Za-z0-9-]*(?:\/[A-Za-z][A-Za-z0-9-]*)?$/

/** An id of any script: a letter, then letters, digits, hyphens. */
export const id = z.string().regex(idForm, 'bad-id').describe('编号：以文字开头，其后是文字、数字、连字符')

/** An id that is part of an address (tenant, program, measure, organization, document). */
export const asciiId = z.string().regex(asciiIdForm, 'bad-ascii-id').describe('编号：英文字母、数字、连字符')

/** A program by its id, or of another tenant by `tenant/program`. */
export const programAddress = z.string().regex(addressForm, 'bad-ascii-id').describe('计划编号，或 辖区/计划')
