/** Every code with which a public notice may refuse; public, only ever added. */
export type DocumentsCode = 'documents/notice-over' | 'documents/notice-running'
