import { parseArgs } from 'node:util';
import { isSubject, parseTokenGrant, type TokenGrant } from '../platform/access/grants';
import { openLocalKey, signToken } from '../platform/access/local-key';
import { inParagraphs } from '../platform/message';
import { isRegion } from '../platform/regions';
import { WrongSetting, type Settings } from '../platform/settings';
import { run } from './run';
import { texts } from './texts';

const MOST_HOURS = 24 * 366;

const EXPECTED: Readonly<Record<string, string>> = {
  role: 'reader, filer, target-setter, approver or administrator',
  region: 'the code of a region, as in 610100',
  side: 'east or west',
};

const options = {
  role: { type: 'string', multiple: true },
  region: { type: 'string', multiple: true },
  side: { type: 'string', multiple: true },
  subject: { type: 'string' },
  hours: { type: 'string' },
} as const;

/** `npm run token`: prints a token signed by the local key, to try the graph with. */
void run(
  async (settings) => {
    const { grants, subject, hours } = readArguments(process.argv.slice(2));
    const key = await openLocalKey(requireLocalTokens(settings).DATA_DIR);
    console.log(await signToken(key, { subject, grants, hours, audience: settings.OIDC_AUDIENCE }));
  },
  { stays: false },
);

function requireLocalTokens(settings: Settings): Settings {
  if (settings.LOCAL_TOKENS) return settings;
  throw new WrongSetting(
    settings.OIDC_ISSUER === undefined
      ? 'LOCAL_TOKENS: off in production; set LOCAL_TOKENS=true here and where the product is started'
      : `LOCAL_TOKENS: off, as tokens come from OIDC_ISSUER=${settings.OIDC_ISSUER}`,
  );
}

function readArguments(args: string[]): { grants: TokenGrant[]; subject: string; hours: number } {
  const { values, tokens } = parse(args);
  const hours = Number(values.hours ?? 8);
  if (!(hours > 0 && hours <= MOST_HOURS)) throw wrong('hours', values.hours, `a number up to ${MOST_HOURS}`);
  const { subject = 'local' } = values;
  if (!isSubject(subject))
    throw wrong('subject', subject, 'one line of 1 to 200 characters that does not look like an import');

  const grants: Record<string, string | undefined>[] = [];
  for (const token of tokens) {
    if (token.kind !== 'option' || !(token.name in EXPECTED)) continue;
    const last = grants.at(-1);
    if (last && !(token.name in last)) last[token.name] = token.value;
    else grants.push({ [token.name]: token.value });
  }
  if (grants.length === 0)
    throw new WrongSetting(`--role: expected at least one\n${inParagraphs(texts.tokenUsage)}`);
  return { grants: grants.map(checkGrant), subject, hours };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options, tokens: true });
  } catch (error) {
    throw new WrongSetting(`${(error as Error).message}\n${inParagraphs(texts.tokenUsage)}`);
  }
}

function checkGrant(given: Record<string, string | undefined>): TokenGrant {
  const grant = parseTokenGrant(given);
  if (!grant.success) {
    const name = String(grant.error.issues[0]?.path[0]);
    throw wrong(name, given[name], EXPECTED[name] ?? inParagraphs(texts.tokenUsage));
  }
  if (!isRegion(grant.data.region)) throw wrong('region', grant.data.region, 'a region that exists');
  return grant.data;
}

function wrong(option: string, found: string | undefined, expected: string): WrongSetting {
  return new WrongSetting(
    `--${option}: expected ${expected}${found === undefined ? '' : `, found ${found}`}`,
  );
}
