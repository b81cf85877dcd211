// The beginning of the thread of large-operations.ts: Node starts threads with JavaScript.
import 'tsx/cjs';
import { createRequire } from 'node:module';

createRequire(import.meta.url)('./run-large-operations.ts');
