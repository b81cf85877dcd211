import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composedFiles, CompositionFailed } from './composed-files';

/**
 * `npm run compose`: joins the subgraphs' SDL into schema/supergraph.graphql and schema/api.graphql, and writes what else follows
 * from the registers and the catalogue; all are committed. Nothing is written unless the whole composes.
 */
try {
  for (const [file, text] of composedFiles()) writeFileSync(join(__dirname, '..', file), text);
} catch (error) {
  if (!(error instanceof CompositionFailed)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
