import { defineConfig } from 'vite';

/** Where the gateway serves the page, and the text that it replaces by a fresh nonce: see gateway/playground.ts. */
const base = '/playground/';
const cspNonce = 'CSP_NONCE';

export default defineConfig({
  base,
  html: { cspNonce },
  build: {
    // What intranets have: see web/tsconfig.build.json, which holds the functions to them.
    target: ['chrome109', 'firefox115'],
    // A data: URL would need an exception in the Content-Security-Policy.
    assetsInlineLimit: 0,
    // The editor is one big library, and is wanted at once.
    chunkSizeWarningLimit: 5000,
  },
  worker: { format: 'es' },
});
