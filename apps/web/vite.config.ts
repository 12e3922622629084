import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env['CITYLOOM_API'] ?? 'http://127.0.0.1:4150';

export default defineConfig({
  plugins: [react()],
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
    proxy: { '/api': api, '/realms': api, '/window': api, '/socket.io': { target: api, ws: true } },
  },
});
