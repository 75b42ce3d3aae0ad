import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The window. Nothing is inlined and nothing is fetched: the content security policy allows neither. */
export default defineConfig({
  root: 'src-renderer',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    // The oldest Electron that Saltbox runs on (25) carries Chrome 114.
    target: 'chrome114',
    cssTarget: 'chrome114',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // In kB. The English word list that passphrases are measured with is 1,201, and is loaded when it is needed.
    chunkSizeWarningLimit: 1_300,
  },
});
