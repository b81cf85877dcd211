import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the graph heard. */
export interface Heard {
  query?: string;
  documentId?: string;
  extensions?: { persistedQuery: { sha256Hash: string } };
  variables?: unknown;
  operationName?: string;
  authorization: string | undefined;
}

export type Reply = (response: ServerResponse, request: IncomingMessage) => void;

export interface OddGraph {
  url: string;
  /** How it answers its first, second, ... request; the last one holds for all that follow. */
  replies: Reply[];
  heard: Heard[];
  stop: () => void;
}

/** For tests: a server in the graph's place, on its worst days. */
export async function startStubServer(): Promise<OddGraph> {
  const graph: Pick<OddGraph, 'replies' | 'heard'> = { replies: [], heard: [] };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as Heard;
      graph.heard.push({ ...body, authorization: request.headers.authorization });
      const reply = graph.replies.length > 1 ? graph.replies.shift() : graph.replies[0];
      reply?.(response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return Object.assign(graph, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    stop,
  });
}

export const json =
  (body: unknown, status = 200): Reply =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', 'x-request-id': 'r-1' });
    response.end(JSON.stringify(body));
  };

/** A proxy's page. */
export const page =
  (status: number): Reply =>
  (response) => {
    response.writeHead(status, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
  };

export const silence: Reply = () => undefined;

export const hangUp: Reply = (response) => response.destroy();
