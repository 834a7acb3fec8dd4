import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** What changes seldom stands apart, so that it stays in the browser's cache; the sign-in page loads `react` alone. */
const groups = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
  {
    name: 'mui',
    test: /node_modules[\\/](@mui[\\/](material|system|styled-engine|utils|private-theming)|@emotion)[\\/]/,
  },
]

export default defineConfig({
  base: '/console/',
  plugins: [react()],
  build: {
    target: 'es2022',
    // The server's policy forbids addresses that hold their own data.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
})
