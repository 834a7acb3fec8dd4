import { execFileSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { type TenantFolder, textFrom } from './folder.js'
import { type FolderProblem, NoFolder } from './problem.js'
import { belongs, link, mostFiles, passedOver, tooMany } from './walk.js'

/** A folder as a revision of its repository has it: `HEAD~1:configs/mytown`. */
export interface RevisionOperand {
  readonly revision: string
  readonly folder: string
}

/** `REV:folder`; nothing for what is a folder as it stands. */
export function revisionIn(operand: string): RevisionOperand | undefined {
  if (existsSync(operand)) return undefined
  const colon = operand.indexOf(':')
  if (colon < 1) return undefined
  return { revision: operand.slice(0, colon), folder: operand.slice(colon + 1) || '.' }
}

const mostBytes = 512 * 1024 * 1024

/** What git says; nothing where it refuses. */
function git(at: string, args: readonly string[], input = ''): Buffer | undefined {
  try {
    return execFileSync('git', ['-C', at, ...args], {
      input,
      maxBuffer: mostBytes,
      stdio: ['pipe', 'pipe', 'ignore'],
    })
  } catch (error) {
    if (isMissing(error))
      throw new NoFolder({
        zh: '没有找到 git，不能读取某个版本的文件夹。',
        en: 'There is no git, so that a revision of a folder cannot be read.',
      })
    return undefined
  }
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** The folder itself, or the nearest one above it that is there: it may have been removed since. */
function standing(folder: string): string {
  let at = resolve(folder)
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at)
  return at
}

interface Repository {
  readonly root: string
  /** The folder, as seen from the root, with `/`. */
  readonly path: string
}

function repositoryOf(folder: string): Repository {
  const near = standing(folder)
  const real = realpathSync(near)
  const told = git(real, ['rev-parse', '--show-toplevel'])
  if (!told) throw new NoFolder({ zh: `${folder} 不在 git 仓库里。`, en: `${folder} is not in a git repository.` })
  const root = realpathSync(told.toString('utf8').trimEnd())
  const path = relative(root, resolve(real, relative(near, resolve(folder))))
  return { root, path: path.split(sep).join('/') }
}

function commitOf({ root }: Repository, revision: string): string {
  const found = revision.startsWith('-')
    ? undefined
    : git(root, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`])
  if (!found) throw new NoFolder({ zh: `没有版本 ${revision}。`, en: `There is no revision ${revision}.` })
  return found.toString('utf8').trim()
}

interface Blob {
  readonly path: string
  readonly id: string
  readonly isLink: boolean
}

/** Files below a folder of a commit, as seen from the folder. */
function blobsOf({ root, path }: Repository, commit: string): Blob[] {
  const tree = git(root, ['ls-tree', '-r', '-z', '--full-tree', commit, '--', path === '' ? '.' : `${path}/`])
  const rows = (tree?.toString('utf8') ?? '').split('\0').filter(row => row !== '')
  return rows.flatMap(row => {
    const [about = '', whole = ''] = row.split('\t')
    const [mode, kind, id = ''] = about.split(' ')
    const from = path === '' ? whole : whole.slice(path.length + 1)
    return kind === 'blob' ? [{ path: from, id, isLink: mode === '120000' }] : []
  })
}

/** The contents of blobs, in the order in which they are asked for. */
function contentsOf({ root }: Repository, blobs: readonly Blob[]): Buffer[] {
  const told = git(root, ['cat-file', '--batch'], blobs.map(({ id }) => `${id}\n`).join('')) ?? Buffer.alloc(0)
  let at = 0
  return blobs.map(() => {
    const end = told.indexOf(10, at)
    const size = Number(told.toString('utf8', at, end).split(' ')[2])
    const content = told.subarray(end + 1, end + 1 + size)
    at = end + 1 + size + 1
    return content
  })
}

const isPassedOver = ({ path }: Blob): boolean => path.split('/').some(passedOver)

/** Reads a tenant's folder as a revision of git has it; throws `NoFolder` where there is none. */
export function readTenantRevision({ revision, folder }: RevisionOperand): TenantFolder {
  const repository = repositoryOf(folder)
  const all = blobsOf(repository, commitOf(repository, revision)).filter(blob => !isPassedOver(blob))
  if (all.length === 0)
    throw new NoFolder({
      zh: `版本 ${revision} 里没有文件夹 ${folder}。`,
      en: `There is no folder ${folder} in revision ${revision}.`,
    })
  const own = all.filter(({ path, isLink }) => belongs(path) && !isLink)
  if (own.length > mostFiles) return { files: new Map(), problems: [tooMany()] }
  const files = new Map<string, string>()
  const problems: FolderProblem[] = all.filter(({ isLink }) => isLink).map(({ path }) => link(path))
  const contents = contentsOf(repository, own)
  for (const [i, { path }] of own.entries()) {
    const read = textFrom(contents[i] ?? new Uint8Array())
    if ('text' in read) files.set(path, read.text)
    else problems.push({ ...read, file: path })
  }
  return { files, problems }
}
