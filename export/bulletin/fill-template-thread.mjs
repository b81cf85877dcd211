// The beginning of the thread of fill-in-thread.ts: Node starts threads with JavaScript.
import 'tsx/cjs';
import { createRequire } from 'node:module';

createRequire(import.meta.url)('./run-fill-template.ts');
