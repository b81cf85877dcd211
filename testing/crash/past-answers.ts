import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { INDICATORS, type Desk } from './actors';
import type { Person } from './client';

const QUESTION = `query ($year: Int!, $regions: [RegionCode!], $indicators: [ID!], $knownAt: DateTime) {
  progress(year: $year, regions: $regions, knownAt: $knownAt, include: ALL, first: 1000,
    indicators: $indicators) {
    nodes { id ... on EastWestProgress { actual statedOn } ... on ConsumerProgress { actual statedOn } ... on ConsolidationProgress { actual statedOn } }
  }
}`;

interface Answer {
  variables: object;
  data: unknown;
}

/** Asks again and again what was known just now, and in the end whether it is still what was known then. */
export class PastAnswers {
  private readonly answers: Answer[] = [];

  constructor(
    private readonly person: Person,
    private readonly desks: readonly Desk[],
  ) {}

  get count(): number {
    return this.answers.length;
  }

  async watch(isOver: () => boolean): Promise<void> {
    for (let n = 0; !isOver(); n += 1) {
      const desk = this.desks[n % this.desks.length];
      const variables = {
        year: desk?.year ?? 2020,
        indicators: ['EM_OUT_WORKERS', 'CA_SALES', 'EW_LABOUR', ...INDICATORS.slice(0, 3)],
        regions: this.desks.map(({ county }) => county),
        knownAt: new Date().toISOString(),
      };
      this.answers.push({ variables, data: await this.person.ask(QUESTION, variables) });
      await delay(500);
    }
  }

  /** Which of them are other now. */
  async changed(): Promise<object[]> {
    const changed: object[] = [];
    for (const { variables, data } of this.answers) {
      if (!isDeepStrictEqual(await this.person.ask(QUESTION, variables), data)) changed.push(variables);
    }
    return changed;
  }
}
