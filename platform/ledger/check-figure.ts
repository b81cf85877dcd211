import { definedIn, holdsIn, type IndicatorRow } from '../catalogue';
import type { Message } from '../message';
import { isEastern, NATION } from '../region-code';
import { figureTexts } from './figure-texts';
import { readGivenValue, type GivenValue } from './given-value';
import type { Side } from './scopes';

/** What is wrong with a field of a figure or target, and what was expected. */
export interface FieldProblem {
  field: 'region' | 'partner' | 'side' | 'date' | 'value' | 'unit';
  code: string;
  expected: Message;
}

/** Where a figure is kept. */
interface Place {
  region: string;
  /** '' where there is none. */
  partner: string;
  side: Side;
}

/** A region and its eastern partner, '' where there is none. */
export function checkPair(region: string, partner: string): FieldProblem | null {
  if (partner === '') return null;
  if (!isEastern(partner)) return problem('partner', 'WRONG_PARTNER', figureTexts.partner);
  return isEastern(region) ? problem('region', 'WRONG_REGION', figureTexts.western) : null;
}

/**
 * Whose book a figure goes into, and under which scope. Without a side it is the western one, and about the region itself; but only
 * an eastern region can say what it does over all its partners, which is kept as the nation's with it as partner.
 */
export function placeFigure(
  { theme }: Pick<IndicatorRow, 'theme'>,
  region: string,
  partner: string,
  side: Side | null,
): Place | FieldProblem {
  if (region === NATION && partner !== '') {
    return side === 'WEST'
      ? problem('side', 'WRONG_SIDE', figureTexts.ownSide)
      : { region, partner, side: 'EAST' };
  }
  if (partner !== '' || !isEastern(region)) return { region, partner, side: side ?? 'WEST' };
  if (side === 'EAST') return { region: NATION, partner: region, side };
  if (side === null && theme === 'EAST_WEST') return problem('side', 'SIDE_NEEDED', figureTexts.bothReadings);
  return { region, partner, side: side ?? 'WEST' };
}

export function checkValue(text: string, unit: string, entry: IndicatorRow): GivenValue | FieldProblem {
  if (text === '') return problem('value', 'EMPTY', figureTexts.required);
  const read = readGivenValue(text, unit, entry.unit);
  return 'value' in read ? read : problem(read.column, read.code, figureTexts.value(read));
}

/** Whether figures of a year are taken: its definition holds for it, and the catalogue still has it. */
export const checkYear = (entry: IndicatorRow, date: string): FieldProblem | null =>
  entry.isGone || !holdsIn(entry, Number(date.slice(0, 4)))
    ? problem('date', 'NO_DEFINITION', definedIn(entry))
    : null;

export const checkDay = (date: string, currentDay: string): FieldProblem | null =>
  date > currentDay ? problem('date', 'IN_THE_FUTURE', figureTexts.notFuture) : null;

const problem = (field: FieldProblem['field'], code: string, expected: Message): FieldProblem => ({
  field,
  code,
  expected,
});
