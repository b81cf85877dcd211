import type { ReactNode } from 'react';
import type { ReturnHeadFragment } from '../generated/graphql.ts';
import { useLanguage } from '../language';
import { themeNames } from '../scorecards/texts';
import { periodName, sides, states, words } from './texts';
import './returns.css';

/** Returns in lines, with what can be done with each. */
export function ReturnTable({
  returns,
  action,
}: {
  returns: readonly ReturnHeadFragment[];
  action: (row: ReturnHeadFragment) => ReactNode;
}) {
  const { t } = useLanguage();
  const headings = [words.due, words.unit, words.theme, words.period, words.state];
  return (
    <table className="figures stacked">
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading.zh} scope="col">
              {t(heading)}
            </th>
          ))}
          <th />
        </tr>
      </thead>
      <tbody>
        {returns.map((row) => (
          <tr key={row.id}>
            <td className="nowrap">
              {row.due ?? '—'} {row.isLate === true && <span className="wrong">{t(words.late)}</span>}
            </td>
            <th scope="row">
              {row.unit.name} {row.side === 'EAST' && <span className="quiet">{t(sides.EAST)}</span>}
            </th>
            <td>{t(themeNames[row.theme])}</td>
            <td>{t(periodName(row.period))}</td>
            <td>
              <ReturnState row={row} />
            </td>
            <td>{action(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The state of a return; a draft that nobody has opened says so. */
export function ReturnState({ row }: { row: Pick<ReturnHeadFragment, 'state' | 'version'> }) {
  const { t } = useLanguage();
  if (row.state === null) return <span className="quiet">—</span>;
  const text = row.state === 'DRAFT' && row.version === 0 ? words.notOpened : states[row.state];
  return <span className={`return-state return-${row.state.toLowerCase()}`}>{t(text)}</span>;
}
