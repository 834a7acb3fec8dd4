export { type AppOptions, createApp } from './http/create-app.js'
export { loadTenant, loadTenants } from './http/load.js'
export { type Running, serve, type ServeOptions } from './http/serve.js'
export type { Loaded } from './portal/loaded.js'
