import { type ReactNode, type SubmitEvent, useRef, useState } from 'react'
import { Alert, Box, Button, Card, CardContent, Link, MenuItem, Stack, TextField, Typography } from '@mui/material'
import { Title, useTranslate } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { useTroubleWords } from '../kit/Trouble'
import { addressOf } from '../providers/address'
import { importKinds, uploadImport } from '../providers/answers/imports'
import { usePolicy } from '../providers/answers/policy'
import { useSession } from '../providers/session-context'
import { ImportSteps } from './ImportSteps'

/** The first step of an import: which file, and what it holds. */
export function ImportCreate(): ReactNode {
  const say = useTranslate()
  const troubleWords = useTroubleWords()
  const navigate = useNavigate()
  const { tenant } = useSession()
  const { data } = usePolicy()
  const [kind, setKind] = useState<string>('enterprises')
  const [program, setProgram] = useState('')
  const [file, setFile] = useState<File>()
  const [wrong, setWrong] = useState<unknown>()
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const upload = (event: SubmitEvent): void => {
    event.preventDefault()
    if (!file) return
    setBusy(true)
    setWrong(undefined)
    uploadImport({ kind, program, file }, tenant)
      .then(({ id }) => navigate(`/imports/${id}/show`), setWrong)
      .finally(() => setBusy(false))
  }
  return (
    <Box sx={{ pt: 1, maxWidth: 720 }}>
      <Title title={say('imports.new')} />
      <Typography component="h1" variant="h1" sx={{ mb: 1 }}>
        {say('imports.new')}
      </Typography>
      <ImportSteps at={0} />
      <Card>
        <CardContent component="form" onSubmit={upload}>
          <Stack spacing={2}>
            <Typography>{say('imports.nothingWritten')}</Typography>
            <TextField
              select
              size="small"
              label={say('imports.what')}
              value={kind}
              onChange={event => setKind(event.target.value)}
            >
              {importKinds.map(id => (
                <MenuItem key={id} value={id}>
                  {say(`imports.kind.${id}`)}
                </MenuItem>
              ))}
            </TextField>
            {kind === 'memberships' ? (
              <TextField
                select
                size="small"
                label={say('imports.program')}
                value={program}
                onChange={event => setProgram(event.target.value)}
              >
                {(data?.programs ?? []).map(({ id, name }) => (
                  <MenuItem key={id} value={id}>
                    {name}
                  </MenuItem>
                ))}
              </TextField>
            ) : null}
            <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
              <Button variant="outlined" size="small" onClick={() => input.current?.click()}>
                {say('imports.choose')}
              </Button>
              <input
                ref={input}
                hidden
                name="file"
                type="file"
                accept=".xlsx,.csv"
                onChange={event => setFile(event.target.files?.[0])}
              />
              <span>{file?.name ?? say('imports.noFile')}</span>
            </Box>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {say('imports.chooseHelp')}
            </Typography>
            <Link href={`${addressOf('imports', tenant)}/template.xlsx?kind=${kind}`} download>
              {say('imports.template')}
            </Link>
            {wrong === undefined ? null : <Alert severity="error">{troubleWords(wrong)}</Alert>}
            <Button type="submit" variant="contained" disabled={busy || !file} sx={{ alignSelf: 'start' }}>
              {say('imports.upload')}
            </Button>
          </Stack>
        </CardContent>
      </Card>
    </Box>
  )
}
