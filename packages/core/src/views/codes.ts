/** What keeping filters refuses. */
export type ViewsCode = 'views/name-taken'
