import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { readWords } from './vite-words.ts';

/** The Host header stays as it is: the API answers for the one origin that people open. */
const api = { target: 'http://127.0.0.1:4150', changeOrigin: false };

export default defineConfig({
  plugins: [react(), readWords()],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: {
    target: ['chrome111', 'safari16.4', 'firefox115'],
    manifest: true,
    rolldownOptions: {
      output: {
        // React changes less often than the app: a chunk of its own stays in the browser's cache.
        codeSplitting: { groups: [{ name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ }] },
      },
    },
  },
  server: {
    // The origin that infra/start/dev-api.mjs tells the API; signing in returns to it.
    host: '127.0.0.1',
    port: 5173,
    strictPort: true,
    proxy: { '/api': api, '/realms': api, '/window': api, '/socket.io': { ...api, ws: true } },
  },
});
