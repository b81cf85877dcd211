import { parentPort, workerData } from 'node:worker_threads';
import type { Filled, ToFill } from './fill-in-thread';
import { fillTemplate } from './fill-template';
import { TemplateRefused } from './open-template';

/** What the thread of fill-in-thread.ts runs: one document. */

const { template, values } = workerData as ToFill;

const filled = fillTemplate(template, values).then(
  (document): Filled => ({ document }),
  (error: unknown): Filled => {
    if (error instanceof TemplateRefused) return { problem: error.message };
    throw error;
  },
);

void filled.then((message) => parentPort?.postMessage(message));
