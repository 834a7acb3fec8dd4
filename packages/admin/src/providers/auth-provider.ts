import type { AuthProvider } from 'react-admin'
import { mayDo } from '../kit/may'
import { type Session, signOut } from './session'
import { Problem } from './wire'

/** What react-admin calls an act, as the access table calls it. */
const acts: Readonly<Record<string, string>> = {
  list: 'read',
  show: 'read',
  edit: 'update',
  delete: 'remove',
  export: 'read',
}

/** Answers react-admin's questions about the person who is signed in; signing in itself happens before it is loaded. */
export const authProviderOf = (session: Session): AuthProvider => ({
  login: () => Promise.resolve(),
  logout: async () => {
    await signOut().catch(() => undefined)
    location.assign('/console/')
    return false
  },
  checkAuth: () => {
    performance.mark('check-auth')
    return Promise.resolve()
  },
  // Whoever did not take the session up again, when asked, is led to the way in.
  checkError: error => (error instanceof Problem && error.status === 401 ? Promise.reject(error) : Promise.resolve()),
  getIdentity: () => Promise.resolve({ id: session.account.id, fullName: session.account.name }),
  getPermissions: () => Promise.resolve(session.may),
  canAccess: ({ resource, action }) => {
    const [noun = '', field] = resource.split('.')
    return Promise.resolve(mayDo(session.may, acts[action] ?? action, noun, field))
  },
})
