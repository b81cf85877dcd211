import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { snake } from '../platform/register/register';
import { schemaFile } from '../platform/schema-files';
import { LEDGER_SUBGRAPHS } from '../schema/subgraphs';
import { pluralOf, type NewRegister } from './register-files';

const USAGE = `npm run register:new -- TYPE SUBGRAPH CHINESE ENGLISH
as in: npm run register:new -- LabourTransfer east-west 劳务输转 'a transfer of workers'`;

const TYPE_NAME = /^[A-Z][a-z]+(?:[A-Z][a-z]+)*$/;

/** Arguments that no register can be made of: the message names what was found and what was expected. */
export class Refused extends Error {}

/** @throws Refused */
export function readArguments(args: readonly string[]): NewRegister {
  const [type, name, zh, en] = args.map((argument) => argument.trim());
  if (!type || !name || !zh || !en || args.length !== 4)
    throw new Refused(`expected 4 arguments, found ${args.length}\n${USAGE}`);
  const subgraph = LEDGER_SUBGRAPHS.find((one) => one === name);
  if (!subgraph)
    throw new Refused(
      `SUBGRAPH: found ${name}, expected one that keeps a ledger: ${LEDGER_SUBGRAPHS.join(', ')}`,
    );
  if (!TYPE_NAME.test(type))
    throw new Refused(
      `TYPE: found ${type}, expected the GraphQL type of one record, as in ${nearTypeName(type)}`,
    );
  const registers = join(__dirname, '..', 'subgraphs', subgraph, 'registers.ts');
  refuseTaken(type, existsSync(registers) ? readFileSync(registers, 'utf8') : '');
  return { subgraph, type, zh, en };
}

/** No other type, query or constant has its names. */
function refuseTaken(type: string, registers: string): void {
  const schema = buildSchema(readFileSync(schemaFile('api.graphql'), 'utf8'));
  const singular = type.charAt(0).toLowerCase() + type.slice(1);
  const queries = schema.getQueryType()?.getFields() ?? {};
  if (schema.getType(type)) throw new Refused(`TYPE: there is a type ${type} already`);
  for (const field of [singular, pluralOf(type)]) {
    if (field in queries) throw new Refused(`TYPE: there is a query ${field} already`);
    if (new RegExp(`\\b${field}\\b`).test(registers))
      throw new Refused(`TYPE: registers.ts of the subgraph has a name ${field} already`);
  }
}

/** RepairedWell of repaired_well and of repairedWell; of what no such name can be made of, another register's. */
function nearTypeName(name: string): string {
  const near = snake(name)
    .split(/[^a-zA-Z]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
    .join('');
  return TYPE_NAME.test(near) ? near : 'LabourTransfer';
}
