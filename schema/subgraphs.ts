/**
 * Every subgraph, one row for each: types, SDL, settings, the catalogue, services, roles and the order of lists follow from
 * it, by `npm run compose` where they are files. A row says
 * - `port`: where it listens when it is served by itself;
 * - of one that keeps a ledger, `indicators`: what its indicators are, for the descriptions of its types, and `themes`: those that it
 *   owns, with their Chinese names, from which `npm run compose` makes schema/themes.graphql.
 */
export const SUBGRAPHS = {
  targets: { port: 4001 },
  'east-west': {
    port: 4002,
    indicators: {
      en: 'an east-west cooperation indicator: secondees, labour, funds, enterprises, workshops',
      zh: '东西部协作指标',
    },
    themes: { EAST_WEST: '东西部协作' },
  },
  consumer: {
    port: 4003,
    indicators: {
      en: 'a consumer-assistance indicator: sales, products, suppliers, outlets',
      zh: '消费帮扶指标',
    },
    themes: { CONSUMER: '消费帮扶' },
  },
  'enterprise-village': {
    port: 4004,
    indicators: {
      en: 'an enterprise-village pairing indicator. An enterprise counts once in each county, however many of its villages it is paired with; paired in two counties it counts in each, so that sums of parts stay sums',
      zh: '万企兴万村（村企结对）指标',
    },
    themes: { ENTERPRISE_VILLAGE: '万企兴万村（村企结对）' },
  },
  consolidation: {
    port: 4005,
    indicators: {
      en: 'the other indicators that the bulletins report: employment, projects and funds, micro-credit, monitoring, village teams, relocation, hotline, demonstration, rectification, income, designated assistance',
      zh: '巩固拓展脱贫成果其他指标',
    },
    themes: {
      EMPLOYMENT: '稳岗就业',
      PROJECTS_AND_FUNDS: '项目与衔接资金',
      MICRO_CREDIT: '小额信贷',
      MONITORING: '防返贫监测',
      VILLAGE_TEAMS: '驻村帮扶',
      RELOCATION: '易地搬迁后续扶持',
      HOTLINE: '12317 热线',
      DEMONSTRATION: '示范创建',
      RECTIFICATION: '问题整改',
      INCOME: '脱贫人口收入',
      DESIGNATED: '定点帮扶',
    },
  },
} as const satisfies { targets: { port: number } } & Record<string, { port: number } | LedgerRow>;

interface LedgerRow {
  port: number;
  indicators: { en: string; zh: string };
  themes: Readonly<Record<string, string>>;
}

export type SubgraphName = keyof typeof SUBGRAPHS;

const isName = (name: string): name is SubgraphName => name in SUBGRAPHS;
export const SUBGRAPH_NAMES: readonly SubgraphName[] = Object.keys(SUBGRAPHS).filter(isName);

/** The subgraphs that keep a ledger, and so own indicators: all but `targets`. */
export type LedgerSubgraph = Exclude<SubgraphName, 'targets'>;
export const LEDGER_SUBGRAPHS: readonly LedgerSubgraph[] = SUBGRAPH_NAMES.filter(
  (name) => name !== 'targets',
);

type KeyOfEach<Of> = Of extends unknown ? keyof Of & string : never;
/** A family of indicators. */
export type Theme = KeyOfEach<(typeof SUBGRAPHS)[LedgerSubgraph]['themes']>;

/** All themes in the order of the rows, each with its Chinese name and the subgraph that owns its indicators. */
export const THEMES = LEDGER_SUBGRAPHS.flatMap((owner) =>
  Object.entries(SUBGRAPHS[owner].themes).map(([theme, zh]) => ({ theme: theme as Theme, zh, owner })),
);

/** EastWest of east-west: what the names of its types begin with. */
export const pascalCase = (name: string): string =>
  name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
