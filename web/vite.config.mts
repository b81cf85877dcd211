import { join } from 'node:path';
import { defineConfig } from 'vite';

/** The text that the gateway replaces by a fresh nonce: see gateway/web-pages.ts. */
const cspNonce = 'CSP_NONCE';

const page = (name: string): string => join(import.meta.dirname, name, 'index.html');

export default defineConfig({
  html: { cspNonce },
  build: {
    // What intranets have: see web/tsconfig.build.json, which holds the functions to them.
    target: ['chrome109', 'firefox115'],
    // A data: URL would need an exception in the Content-Security-Policy.
    assetsInlineLimit: 0,
    // The playground's editor is one big library, and is wanted at once.
    chunkSizeWarningLimit: 5000,
    rolldownOptions: { input: [page('staff'), page('playground')] },
  },
  worker: { format: 'es' },
});
