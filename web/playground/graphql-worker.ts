/** The GraphQL worker of the editor, with what old browsers lack: a worker has globals of its own. */
import '../shared/old-browsers';
import 'monaco-graphql/esm/graphql.worker.js';
