/** A table whose rows become blocks on a phone, each cell on a line of its own. */
export const stacked = {
  '& thead': { display: { xs: 'none', sm: 'table-header-group' } },
  '& tbody tr': {
    display: { xs: 'block', sm: 'table-row' },
    borderBottom: { xs: '1px solid #d5dcd6', sm: 0 },
    py: { xs: 1, sm: 0 },
  },
  '& tbody td': {
    display: { xs: 'block', sm: 'table-cell' },
    borderBottom: { xs: 0, sm: '1px solid #d5dcd6' },
    py: { xs: 0.25 },
    textAlign: { xs: 'left' },
    '&:empty': { display: { xs: 'none', sm: 'table-cell' } },
  },
} as const
