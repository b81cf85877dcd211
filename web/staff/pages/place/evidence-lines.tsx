import { Link } from 'react-router';
import { isUnknown } from '../../../../client/unknown.ts';
import { Amount } from '../../figures/figures';
import { texts as figureTexts } from '../../figures/texts';
import type { EvidenceRowFragment } from '../../generated/graphql.ts';
import { useLanguage } from '../../language';
import { texts } from './evidence-texts';
import { Instant } from './instant';
import { registerOfType } from './registers-of-place';

type Node = NonNullable<EvidenceRowFragment['evidence']>['nodes'][number];

/** Each statement and record that a figure is made of. */
export function EvidenceLines({ row }: { row: EvidenceRowFragment }) {
  const { t } = useLanguage();
  if (row.evidence === null)
    return <p className="unknown">{t(isUnknown(row, 'evidence') ? figureTexts.notKnown : texts.noLines)}</p>;
  const { nodes } = row.evidence;
  if (nodes.length === 0) return <p className="quiet">{t(texts.noLines)}</p>;
  return (
    <div className="scroll">
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t(texts.date)}</th>
            <th scope="col">{t(texts.kind)}</th>
            <th scope="col">{t(texts.where)}</th>
            <th scope="col" className="number">
              {t(texts.amount)}
            </th>
            <th scope="col">{t(texts.given)}</th>
            <th scope="col">{t(texts.source)}</th>
            <th scope="col">{t(texts.why)}</th>
            <th scope="col">{t(texts.recordedAt)}</th>
            <th scope="col">{t(texts.recordedBy)}</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map((node) => (
            <Line key={node.id} node={node} unit={row.indicator.unit} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ node, unit }: { node: Node; unit: EvidenceRowFragment['indicator']['unit'] }) {
  const { t } = useLanguage();
  const isStatement = node.__typename === 'Statement';
  return (
    <tr>
      <th scope="row" className="nowrap">
        {node.date}
      </th>
      <td className="nowrap">
        {t(isStatement ? texts.statement : texts.posting)}{' '}
        <span className="quiet">{t(node.side === 'EAST' ? texts.east : texts.west)}</span>
      </td>
      <td>
        {node.partner && `${node.partner.name} → `}
        {node.region?.name}
      </td>
      <td className="number">
        <Amount value={node.amount} unit={node.indicator?.unit ?? unit} />
      </td>
      <td className="nowrap">{isStatement && givenOf(node)}</td>
      <td>{isStatement ? sourcesOf(node) : <Records node={node} />}</td>
      <td>{isStatement && [node.note, node.reason].filter(Boolean).join('；')}</td>
      <td className="nowrap">
        <Instant at={node.recordedAt} />
      </td>
      <td>{node.recordedBy ?? <span className="quiet">{t(texts.hidden)}</span>}</td>
    </tr>
  );
}

/** All documents that print the total, the first that was filed first. */
export const sourcesOf = ({
  source,
  furtherSources,
}: {
  source: string | null;
  furtherSources: readonly { source: string }[];
}): string => [source, ...furtherSources.map((further) => further.source)].filter(Boolean).join('；');

/** As the office wrote it: 约2471吨. */
function givenOf({ qualifier, given, givenUnit }: Extract<Node, { __typename: 'Statement' }>): string {
  if (given === null) return '';
  const number = `${given}${givenUnit ?? ''}`;
  return qualifier !== null && ['约', '近'].includes(qualifier)
    ? `${qualifier}${number}`
    : `${given}${qualifier ?? ''}${givenUnit ?? ''}`;
}

function Records({ node }: { node: Extract<Node, { __typename: 'Posting' }> }) {
  const { t } = useLanguage();
  if (node.records.length === 0) return <>{node.recordId}</>;
  return (
    <>
      {node.records.map((record) => {
        const register = registerOfType(record.__typename);
        return (
          <span key={record.id} className="record">
            {register ? (
              <Link to={`/registers/${register.plural}/${record.recordId}`}>
                {t(register)} {record.recordId}
              </Link>
            ) : (
              record.recordId
            )}
          </span>
        );
      })}
    </>
  );
}
