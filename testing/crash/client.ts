import { setTimeout as delay } from 'node:timers/promises';

/** What a mutation answers in these runs: each is asked under the name `result`. */
export interface Result {
  refusals: { code: string; field: string | null; message: string }[];
  [field: string]: unknown;
}

/** A person at a desk: sends, and where no answer came or it was not known what became of it, sends again with the same key. */
export class Person {
  /** How often something was sent again. */
  static repeated = 0;

  constructor(
    private readonly origin: string,
    private readonly token: string,
    /** Once the run has failed nobody tries again. */
    private readonly givenUp: AbortSignal,
  ) {}

  /** The data of a query, whatever befalls the product meanwhile. */
  async ask<Data>(query: string, variables: object = {}): Promise<Data> {
    return this.untilKnown(async () => {
      const { data, errors } = await this.send(query, variables);
      return errors ? null : (data as Data);
    });
  }

  /** A mutation's result, once it is acknowledged. */
  act(query: string, variables: object): Promise<Result> {
    return this.ask<{ result: Result | null }>(query, variables).then(({ result }) => {
      if (!result) throw new Error('acknowledged without a result');
      return result;
    });
  }

  /** What the import of a file answers, once it was taken or refused. */
  importFile(
    name: string,
    content: string,
  ): Promise<{ written: number; unchanged: number; errors: unknown[] }> {
    return this.untilKnown(async () => {
      const body = new FormData();
      body.set('file', new Blob([content]), name);
      const response = await fetch(`${this.origin}/files/import`, {
        method: 'POST',
        headers: { authorization: `Bearer ${this.token}` },
        body,
        signal: AbortSignal.timeout(30_000),
      });
      const isKnown = response.status === 200 || response.status === 422;
      const answer: unknown = await response.json();
      return isKnown ? (answer as { written: number; unchanged: number; errors: unknown[] }) : null;
    });
  }

  private async send(query: string, variables: object): Promise<{ data?: unknown; errors?: unknown }> {
    const response = await fetch(`${this.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}` },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(30_000),
    });
    const answer = (await response.json()) as {
      data?: unknown;
      errors?: { extensions?: { code?: string } }[];
    };
    const wrong = answer.errors?.find(({ extensions }) => extensions?.code === 'BAD_USER_INPUT');
    if (wrong ?? (response.status >= 400 && response.status < 429))
      throw new Mistake(JSON.stringify(answer.errors));
    return answer;
  }

  /** Tries until something is known. */
  private async untilKnown<Known>(attempt: () => Promise<Known | null>): Promise<Known> {
    for (;;) {
      this.givenUp.throwIfAborted();
      try {
        const known = await attempt();
        if (known !== null) return known;
      } catch (error) {
        if (error instanceof Mistake) throw error;
        // The connection was lost, or nothing came in time.
      }
      Person.repeated += 1;
      await delay(100);
    }
  }
}

/** A request that is wrong in itself: a fault of the run. */
class Mistake extends Error {}
