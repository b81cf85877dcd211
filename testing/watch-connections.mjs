import { createHook } from 'node:async_hooks';
import { appendFileSync } from 'node:fs';
import { Module } from 'node:module';
import { isIP } from 'node:net';
import { basename } from 'node:path';
import { argv, env, nextTick } from 'node:process';

/**
 * Loaded by NODE_OPTIONS into every Node.js process and thread of a test: writes a line to the file WATCHED_CONNECTIONS for
 * each connection, datagram or look-up of a name that does not stay on this machine, whatever library it comes from. The
 * resources of Node.js itself are watched, which no library can go round.
 */
const OUTGOING = new Set(['TCPCONNECTWRAP', 'GETADDRINFOREQWRAP', 'QUERYWRAP', 'UDPSENDWRAP']);

const isLocal = (host) =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

const write = (line) => {
  appendFileSync(env.WATCHED_CONNECTIONS, `${basename(argv[1] ?? 'node')}: ${line}\n`);
};

createHook({
  init(_id, type, _trigger, resource) {
    if (!OUTGOING.has(type)) return;
    const { stack } = new Error();
    // Node.js says where it goes just after it has made the resource.
    nextTick(() => {
      const host = resource.address ?? resource.hostname ?? resource.name;
      if (host === undefined || !isLocal(host)) write(`${type} ${host} ${resource.port ?? ''}\n${stack}`);
    });
  },
}).enable();

/** Apollo's packages look at the variable when they are loaded or made: it has to be there before. */
const load = Module._load;
Module._load = function (request, ...rest) {
  if (/^@apollo\/(gateway|server|subgraph)/.test(request) && env.APOLLO_TELEMETRY_DISABLED !== 'true')
    write(`${request} loaded before platform/no-telemetry`);
  return load.call(this, request, ...rest);
};
