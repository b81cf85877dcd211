import { LEDGER_SUBGRAPHS } from '../schema/subgraphs';
import { ownersFor, resolversOfOwners, withOwners } from './owner-types';

const SDL = `
"Progress of {indicators}. {指标}的完成情况。"
type OwnerProgress { actual: Decimal }

"Owners are asked for their ratios."
type League {
  standings: [Standing!]! @requires(fields: """
    candidates {
      ... on OwnerProgress { ratio }
    }
  """)
}
`;

describe('Owner in a name', () => {
  test('is the owner itself in the schema of a subgraph that keeps a ledger', () => {
    const sdl = withOwners(SDL, ownersFor('consumer'));
    expect(sdl).toBe(
      SDL.replaceAll('OwnerProgress', 'ConsumerProgress')
        .replace('{indicators}', 'a consumer-assistance indicator: sales, products, suppliers, outlets')
        .replace('{指标}', '消费帮扶指标')
        .trim(),
    );
  });

  test('is each owner in turn in the schema of targets: types, and lines of other types', () => {
    const sdl = withOwners(SDL, ownersFor('targets'));
    expect(sdl.match(/^type .*/gm)).toEqual([
      'type EastWestProgress { actual: Decimal }',
      'type ConsumerProgress { actual: Decimal }',
      'type EnterpriseVillageProgress { actual: Decimal }',
      'type ConsolidationProgress { actual: Decimal }',
      'type League {',
    ]);
    expect(sdl.match(/\.\.\. on .*/g)).toEqual([
      '... on EastWestProgress { ratio }',
      '... on ConsumerProgress { ratio }',
      '... on EnterpriseVillageProgress { ratio }',
      '... on ConsolidationProgress { ratio }',
    ]);
    expect(sdl).toContain('"Owners are asked for their ratios."');
  });

  test('names resolvers of types and of fields in the same way', () => {
    const actual = (): string => '1';
    const resolvers = { OwnerProgress: { actual }, Mutation: { stateOwnerFigures: actual } };
    expect(resolversOfOwners(resolvers, ['consumer', 'east-west'])).toEqual({
      ConsumerProgress: { actual },
      EastWestProgress: { actual },
      Mutation: { stateConsumerFigures: actual, stateEastWestFigures: actual },
    });
  });

  test('has no owner beside those of schema/subgraphs.ts', () => {
    expect(ownersFor('targets')).toEqual(LEDGER_SUBGRAPHS);
    expect(ownersFor('east-west')).toEqual(['east-west']);
  });
});
