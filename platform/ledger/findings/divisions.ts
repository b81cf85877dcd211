import { catalogue } from '../../catalogue';
import type { IndicatorCode } from '../../indicator-codes';

/** The ways in which a whole is divided so that nothing is in two parts: together the parts are at most the whole. */
const DIVISIONS: readonly { whole: IndicatorCode; parts: readonly IndicatorCode[] }[] = [
  { whole: 'EW_SPECIALISTS', parts: ['EW_TEACHERS', 'EW_DOCTORS', 'EW_AGRONOMISTS'] },
  { whole: 'EW_SOCIAL_FUNDS', parts: ['EW_DONATED_MONEY', 'EW_DONATED_GOODS'] },
  { whole: 'EW_LABOUR', parts: ['EW_LABOUR_TO_EAST', 'EW_LABOUR_IN_PROVINCE', 'EW_LABOUR_ELSEWHERE'] },
  {
    whole: 'EW_LABOUR_LIFTED',
    parts: ['EW_LABOUR_LIFTED_TO_EAST', 'EW_LABOUR_LIFTED_IN_PROVINCE', 'EW_LABOUR_LIFTED_ELSEWHERE'],
  },
  { whole: 'CA_SALES', parts: ['CA_DIRECT_PURCHASES', 'CA_HELPED_SALES'] },
  {
    whole: 'CA_SALES',
    parts: [
      'CA_SALES_PLATFORM',
      'CA_SALES_HALLS',
      'CA_SALES_ZONES',
      'CA_SALES_COUNTERS',
      'CA_SALES_LIVESTREAMS',
      'CA_SALES_DIRECT',
    ],
  },
  {
    whole: 'EV_FUNDS',
    parts: ['EV_INDUSTRY_FUNDS', 'EV_EMPLOYMENT_FUNDS', 'EV_WELFARE_FUNDS', 'EV_SKILLS_FUNDS'],
  },
  { whole: 'EV_FUNDS', parts: ['EV_FUNDS_FOR_PROFIT', 'EV_FUNDS_CHARITABLE'] },
  { whole: 'EM_OUT_WORKERS', parts: ['EM_OUT_OF_PROVINCE', 'EM_IN_PROVINCE', 'EM_IN_COUNTY'] },
  {
    whole: 'PF_PROJECTS',
    parts: ['PF_PROJECTS_INDUSTRY', 'PF_PROJECTS_INFRASTRUCTURE', 'PF_PROJECTS_OTHER'],
  },
  {
    whole: 'PF_FUNDS',
    parts: ['PF_FUNDS_CENTRAL', 'PF_FUNDS_PROVINCIAL', 'PF_FUNDS_CITY', 'PF_FUNDS_COUNTY'],
  },
  { whole: 'PF_FUNDS', parts: ['PF_FUNDS_FIRST_BATCH', 'PF_FUNDS_LATER_BATCHES'] },
  { whole: 'PF_SPENT', parts: ['PF_SPENT_FIRST_BATCH', 'PF_SPENT_LATER_BATCHES'] },
  {
    whole: 'MO_HOUSEHOLDS',
    parts: ['MO_UNSTABLE_HOUSEHOLDS', 'MO_MARGINAL_HOUSEHOLDS', 'MO_SUDDEN_HOUSEHOLDS'],
  },
  { whole: 'MO_HOUSEHOLDS', parts: ['MO_CLEARED_HOUSEHOLDS', 'MO_UNCLEARED_HOUSEHOLDS'] },
  { whole: 'MO_PERSONS', parts: ['MO_UNSTABLE_PERSONS', 'MO_MARGINAL_PERSONS', 'MO_SUDDEN_PERSONS'] },
  { whole: 'MO_PERSONS', parts: ['MO_CLEARED_PERSONS', 'MO_UNCLEARED_PERSONS'] },
];

/** A part and its whole; with a division where the parts of it exclude each other. */
export interface Part {
  part: string;
  whole: string;
  division: number | null;
}

/** All parts: those that the catalogue names, and those of divisions. */
export const partsOfWholes = (): Part[] => [
  ...catalogue.flatMap(({ code, part_of: whole }) =>
    whole === null ? [] : [{ part: code, whole, division: null }],
  ),
  ...DIVISIONS.flatMap(({ whole, parts }, division) => parts.map((part) => ({ part, whole, division }))),
];
