import { isUnknown } from '../../../../client/unknown.ts';
import { Amount } from '../../figures/figures';
import { texts as figureTexts } from '../../figures/texts';
import type { EvidenceRowFragment } from '../../generated/graphql.ts';
import { useLanguage } from '../../language';
import { sourcesOf } from './evidence-lines';
import { texts } from './evidence-texts';
import { Instant } from './instant';

/** Every total that either side has stated, with what became of it. */
export function Revisions({ row }: { row: EvidenceRowFragment }) {
  const { t } = useLanguage();
  if (row.revisions === null)
    return (
      <p className="unknown">{t(isUnknown(row, 'revisions') ? figureTexts.notKnown : texts.noRevisions)}</p>
    );
  const { nodes } = row.revisions;
  if (nodes.length === 0) return <p className="quiet">{t(texts.noRevisions)}</p>;
  return (
    <div className="scroll">
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t(texts.date)}</th>
            <th scope="col">{t(texts.side)}</th>
            <th scope="col" className="number">
              {t(texts.amount)}
            </th>
            <th scope="col">{t(texts.source)}</th>
            <th scope="col">{t(texts.recordedAt)}</th>
            <th scope="col">{t(texts.recordedBy)}</th>
            <th scope="col">{t(texts.state)}</th>
            <th scope="col">{t(texts.why)}</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map(({ statement, replacedAt, replacedBy, replacedBecause, withdrawn }) => (
            <tr key={`${statement.id} ${statement.recordedAt}`}>
              <th scope="row" className="nowrap">
                {statement.date}
              </th>
              <td>{t(statement.side === 'EAST' ? texts.east : texts.west)}</td>
              <td className="number">
                <Amount value={statement.amount} unit={row.indicator.unit} />
              </td>
              <td>{sourcesOf(statement)}</td>
              <td className="nowrap">
                <Instant at={statement.recordedAt} />
              </td>
              <td>{statement.recordedBy ?? <span className="quiet">{t(texts.hidden)}</span>}</td>
              <td>
                {replacedAt === null ? (
                  t(texts.inForce)
                ) : (
                  <>
                    {t(withdrawn ? texts.withdrawn : texts.replaced)} <Instant at={replacedAt} /> {replacedBy}
                  </>
                )}
              </td>
              <td>{replacedBecause}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
