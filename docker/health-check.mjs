// Exits with 0 when the URL answers 200: a health check that needs nothing but Node.
const { ok } = await fetch(process.argv[2]).catch(() => ({ ok: false }));
process.exit(ok ? 0 : 1);
