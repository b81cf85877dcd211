import { randomUUID } from 'node:crypto';
import type { Caller, OperationResult, TestProduct } from './test-product';

/** What a test says of a return, beside its lines. */
const RETURN = `
  id state version revision isLate due
  lines { id total increment previousTotal prefilled prefilledFrom given unit qualifier answer reason below itemised counterpart savedBy }
  checks { code severity lines message reason }
  history { act by version revision reason }
  comments { line text by revision }
  revisions { number reason approvedBy lines { id total reason } }`;

const RESULT = `{ return { ${RETURN} } refusals { code field message currentVersion row } }`;

/** The acts on returns by what GraphQL calls them, with the arguments that they take. */
const ACTS = {
  open: ['open', 'Return', ''],
  save: ['save', 'Return', '$version: Int!, $lines: [ReturnLineInput!]!'],
  submit: ['submit', 'Return', '$version: Int!, $reasons: [CheckReasonInput!]'],
  sendBack: ['sendBack', 'Return', '$version: Int!, $comments: [ReturnCommentInput!]!'],
  approve: ['approve', 'Return', '$version: Int!'],
  amend: ['amend', 'Return', '$version: Int!, $reason: String!'],
  comment: ['commentOn', 'Return', '$comments: [ReturnCommentInput!]!'],
  moveDue: ['move', 'ReturnDue', '$due: Date!, $reason: String!'],
} as const;

export type Act = keyof typeof ACTS;

export function actDocument(act: Act, owner = 'EastWest', result = RESULT): string {
  const [verb, noun, given] = ACTS[act];
  const own = [...given.matchAll(/\$(\w+)/g)].map(([, name]) => `${name}: $${name}`);
  const variables = ['$id: ID!', ...(given === '' ? [] : [given]), '$key: ID!'].join(', ');
  return `mutation (${variables}) { result: ${verb}${owner}${noun}(${['id: $id', ...own, 'key: $key'].join(', ')}) ${result} }`;
}

export interface ReturnAnswer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test compares a response as a whole or names what it expects
  return: any;
  refusals: { code: string; field: string | null; message: string; currentVersion: number | null }[];
  /** The names of the SQL statements that the act ran. */
  statements: string[];
}

/** Plans and returns of a product, through its gateway. */
export const returnsOf = (product: TestProduct, owner = 'EastWest') => ({
  /** An act as GraphQL answers it, errors and all. */
  raw: (
    act: Act,
    id: string,
    variables: object,
    caller: Caller,
    key: string = randomUUID(),
  ): Promise<OperationResult> => product.execute(actDocument(act, owner), { id, key, ...variables }, caller),

  act: async (
    act: Act,
    id: string,
    variables: object,
    caller: Caller,
    key: string = randomUUID(),
  ): Promise<ReturnAnswer> => {
    const response = await product.execute(actDocument(act, owner), { id, key, ...variables }, caller);
    if (response.errors) throw new Error(JSON.stringify(response.errors));
    const { result } = response.data as { result: Omit<ReturnAnswer, 'statements'> };
    return { ...result, statements: response.statements };
  },

  read: async (id: string, caller: Caller, selection = RETURN): Promise<OperationResult> =>
    product.execute(
      `query ($id: ID!) { return(id: $id) { theme period unit { code name } side ${selection} } }`,
      { id },
      caller,
    ),

  setPlan: async (
    input: object,
    caller: Caller,
    { version = 0, reason = null as string | null } = {},
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
  ): Promise<{ plan: any; refusals: ReturnAnswer['refusals'] }> => {
    const response = await product.execute(
      `mutation ($input: FilingPlanInput!, $version: Int!, $reason: String, $key: ID!) {
        result: set${owner}FilingPlan(input: $input, version: $version, reason: $reason, key: $key) {
          plan { id version name within { code } level units { code } side rhythm indicators { indicator { code } isRequired }
            partners { unit { code } partner { code } since until } daysToFile approvedBy
            bounds { factor periodsUnchanged ratio tolerance } since until source }
          refusals { code field message currentVersion }
        }
      }`,
      { input, version, reason, key: randomUUID() },
      caller,
    );
    if (response.errors) throw new Error(JSON.stringify(response.errors));
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
    return (response.data as { result: { plan: any; refusals: ReturnAnswer['refusals'] } }).result;
  },
});
