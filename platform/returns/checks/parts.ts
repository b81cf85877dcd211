import Big from 'big.js';
import { partsOfWholes, type Part } from '../../ledger/findings/divisions';
import { once } from '../../once';
import type { Line } from '../lines';
import { withTotal, type Checked, type Found } from './check';

type Total = Line & { total: string };

/** The lines that have a total, by indicator and partner. */
function linesByName(lines: readonly Line[]): (indicator: string, partner: string) => Total | undefined {
  const known = new Map(withTotal(lines).map((line) => [line.id, line]));
  return (indicator, partner) => known.get(partner === '' ? indicator : `${indicator}|${partner}`);
}

const most = ({ total, rounding }: Total): Big => new Big(total).plus(rounding);
const least = ({ total, rounding }: Total): Big => new Big(total).minus(rounding);

/** A part that is larger than its whole, beyond what the two are rounded by. */
export function partsOver({ lines }: Checked): Found[] {
  const find = linesByName(lines);
  const pairs = new Map(partsOfWholes().map((one) => [`${one.part} ${one.whole}`, one]));
  return withTotal(lines).flatMap((part) =>
    [...pairs.values()]
      .filter((one) => one.part === part.indicator)
      .flatMap(({ whole: code }): Found[] => {
        const whole = find(code, part.partner);
        return whole && least(part).gt(most(whole))
          ? [{ lines: [part, whole], says: [code, whole.total] }]
          : [];
      }),
  );
}

/** Parts of a division that come to more than their whole, where none of them is larger by itself. */
export function divisionsOver({ lines }: Checked): Found[] {
  const find = linesByName(lines);
  const divisions = new Map<number, Part[]>();
  for (const one of partsOfWholes())
    if (one.division !== null) once(divisions, one.division, (): Part[] => []).push(one);
  return withTotal(lines).flatMap((whole) =>
    [...divisions.values()]
      .filter(([first]) => first?.whole === whole.indicator)
      .flatMap((division): Found[] => {
        const parts = division.flatMap(({ part }) => find(part, whole.partner) ?? []);
        const sum = parts.reduce((all, part) => all.plus(least(part)), new Big(0));
        const isOne = parts.some((part) => least(part).gt(most(whole)));
        if (parts.length < 2 || isOne || sum.lte(most(whole))) return [];
        const total = parts.reduce((all, part) => all.plus(part.total), new Big(0));
        return [{ lines: [whole, ...parts], says: [total.toFixed(), whole.total] }];
      }),
  );
}
