import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { inParagraphs } from '../platform/message';
import { CHAINS } from '../platform/register/audit-chain';
import { verifyAudit, type Anchor } from '../platform/register/verify-audit';
import { WrongSetting } from '../platform/settings';
import { SUBGRAPH_NAMES } from '../platform/subgraph';
import { openEach } from './find-databases';
import { run } from './run';
import { texts } from './texts';

const LINE = /^(\S+) (\S+) (\d+) ([0-9a-f]{64}|-)$/;

/**
 * `npm run audit:verify`: prints the last entry of each chain of the audit trail, and exits with 1 where an entry was changed, is missing
 * or was added. `-- --anchor FILE` holds it against lines that it printed before.
 */
void run(
  async (settings, log, onStop, signal) => {
    const { anchor, help } = readArguments(process.argv.slice(2));
    if (help) {
      console.log(inParagraphs(texts.auditUsage));
      return;
    }
    const anchors = anchor === undefined ? [] : readAnchors(anchor);
    for await (const { name, database } of openEach(SUBGRAPH_NAMES, settings, log, onStop, signal)) {
      const { heads, faults } = await verifyAudit(name, database, anchors);
      for (const { subgraph, chain, position, hash } of heads)
        console.log(`${subgraph} ${chain} ${position} ${hash || '-'}`);
      for (const fault of faults) console.error(fault);
      if (faults.length > 0) process.exitCode = 1;
    }
  },
  { stays: false },
);

function readArguments(args: string[]): { anchor?: string; help: boolean } {
  try {
    return parseArgs({
      args,
      options: { anchor: { type: 'string' }, help: { type: 'boolean', default: false } },
    }).values;
  } catch (error) {
    throw new WrongSetting(`${(error as Error).message}\n${inParagraphs(texts.auditUsage)}`);
  }
}

function readAnchors(file: string): Anchor[] {
  const wrong = (found: string): WrongSetting =>
    new WrongSetting(`--anchor ${file}: expected lines that npm run audit:verify printed, found ${found}`);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw wrong((error as NodeJS.ErrnoException).code ?? 'an error');
  }
  const lines = text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('>'));
  if (lines.length === 0) throw wrong('nothing');
  return lines.map((line) => {
    const [, subgraph = '', name = '', position = '', hash = ''] = LINE.exec(line) ?? [];
    const chain = CHAINS.find((one) => one === name);
    if (!chain) throw wrong(`"${line.slice(0, 100)}"`);
    return { subgraph, chain, position: Number(position), hash: hash === '-' ? '' : hash };
  });
}
