/** For tests: a server in the place of the subgraph east-west, on its worst days, and what is then left of a response. */
import { createServer, type RequestListener } from 'node:http';
import { listening } from './tcp-proxy';

export interface OddSubgraph {
  url: string;
  behave: RequestListener;
  stop: () => void;
}

export async function startStubSubgraph(): Promise<OddSubgraph> {
  const server = createServer((request, response) => {
    subgraph.behave(request, response);
  });
  const subgraph: OddSubgraph = {
    url: `http://127.0.0.1:${await listening(server)}/graphql`,
    behave: () => undefined,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return subgraph;
}

export const respondingWith =
  (body: string, status = 200, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);

/** Rows of two owners. */
export const QUERY = `{
  partnership(east: "320000", west: "610000") {
    west { name }
    progress(year: 2021, asOf: "2021-07-31") { indicator { code } target actual ratio evidence { nodes { amount } } }
  }
}`;

/** What is left when east-west fails: every target, and what the consumer subgraph knows. */
export const REST = {
  partnership: {
    west: { name: '陕西省' },
    progress: [
      {
        indicator: { code: 'EW_SOCIAL_FUNDS' },
        target: '36700000',
        actual: null,
        ratio: null,
        evidence: null,
      },
      { indicator: { code: 'EW_LABOUR' }, target: '15650', actual: null, ratio: null, evidence: null },
      {
        indicator: { code: 'EW_LABOUR_LIFTED' },
        target: '7650',
        actual: null,
        ratio: null,
        evidence: null,
      },
      {
        indicator: { code: 'CA_SALES' },
        target: '397600000',
        actual: '280000000',
        ratio: '70.42',
        evidence: { nodes: [{ amount: '280000000' }] },
      },
    ],
  },
};

export const UNAVAILABLE = {
  message: 'The subgraph east-west did not answer',
  extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'east-west' },
};
export const FAULT = {
  message: 'Internal server error',
  extensions: { code: 'INTERNAL_SERVER_ERROR', subgraph: 'east-west' },
};
/** The first field that it left empty in {@link QUERY}, and all of them: not those of the row of another subgraph. */
const PLACE = ['partnership', 'progress', 0, 'actual'];
const PLACES = [['partnership', 'progress', [0, 1, 2], ['actual', 'ratio', 'evidence']]];
/** The error for all that it left empty in {@link QUERY}. */
export const told = ({ message, extensions }: typeof FAULT) => ({
  message,
  path: PLACE,
  extensions: { ...extensions, paths: PLACES },
});
