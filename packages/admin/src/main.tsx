import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './layout/entry/entry.css'
import { Root } from './Root'

const place = document.getElementById('root')
if (place)
  createRoot(place).render(
    <StrictMode>
      <Root />
    </StrictMode>,
  )
