/** The GraphQL worker of the editor, with what old browsers lack: a worker has globals of its own. */
import './old-browsers';
import 'monaco-graphql/esm/graphql.worker.js';
