import { Button } from 'antd';
import { Fragment, useState } from 'react';
import { Link } from 'react-router';
import type { Message } from '../../../../platform/message';
import { Amount } from '../../figures/figures';
import type { ComparedRowFragment } from '../../generated/graphql.ts';
import { useLanguage } from '../../language';
import { sides } from '../../returns/texts';
import { counterpartStates } from '../../scorecards/texts';
import { useSession } from '../../session';
import { Empty } from '../../states/states';
import { addressOf } from '../../view/place';
import { Explain } from './explain';
import { texts } from './texts';

/** Two figures a line, what they differ by, and what either side says to it. */
export function ComparedTable({
  rows,
  empty,
  withPair = false,
}: {
  /** Null where a part of the graph does not answer: a shorter list would look whole. */
  rows: readonly ComparedRowFragment[] | null;
  empty: Message;
  withPair?: boolean;
}) {
  const { t } = useLanguage();
  const [open, setOpen] = useState<string | null>(null);
  if (rows === null) return null;
  if (rows.length === 0) return <Empty text={empty} />;
  const headings = [texts.west, texts.eastFigure, texts.difference, texts.share];
  return (
    <div className="scroll">
      <table className="figures stacked">
        <thead>
          <tr>
            {withPair && <th scope="col">{t(texts.pair)}</th>}
            <th scope="col">{t(texts.indicator)}</th>
            {headings.map((heading) => (
              <th key={heading.zh} scope="col" className="number">
                {t(heading)}
              </th>
            ))}
            <th scope="col">{t(texts.state)}</th>
            <th scope="col">{t(texts.explanations)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.progress.id}>
              <ComparedLine
                row={row}
                withPair={withPair}
                explain={() => {
                  setOpen(row.progress.id);
                }}
              />
              {open === row.progress.id && (
                <tr>
                  <td colSpan={withPair ? 8 : 7}>
                    <Explain
                      row={row}
                      close={() => {
                        setOpen(null);
                      }}
                    />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const FILING = ['filer', 'administrator'];

function ComparedLine({
  row,
  withPair,
  explain,
}: {
  row: ComparedRowFragment;
  withPair: boolean;
  explain: () => void;
}) {
  const { t, language } = useLanguage();
  const mayExplain = useSession()?.grants.some(({ role }) => FILING.includes(role)) ?? false;
  const { state, west, east, difference, share, progress } = row;
  const { indicator, region, partner, asOf, counterpart } = progress;
  const figure = (value: string | null) =>
    value === null ? <span className="quiet">—</span> : <Amount value={value} unit={indicator.unit} />;
  return (
    <tr>
      {withPair && (
        <td className="nowrap">
          {partner && (
            <Link
              to={addressOf({ kind: 'partnership', east: partner.code, west: region.code }, `asOf=${asOf}`)}
            >
              {partner.name} → {region.name}
            </Link>
          )}
        </td>
      )}
      <th scope="row">{language === 'ZH' ? indicator.name : indicator.english}</th>
      <td className="number" data-head={t(texts.west)}>
        {figure(west)}
      </td>
      <td className="number" data-head={t(texts.eastFigure)}>
        {figure(east)}
      </td>
      <td className={`number${state === 'DIFFERS' ? ' differs' : ''}`} data-head={t(texts.difference)}>
        {figure(difference)}
      </td>
      <td className="number" data-head={t(texts.share)}>
        {share === null ? '—' : `${share}%`}
      </td>
      <td className="nowrap" data-head={t(texts.state)}>
        {t(counterpartStates[state])}
      </td>
      <td className="source">
        {(counterpart?.explanations ?? []).map((one) => (
          <p key={one.id}>
            {t(sides[one.side])}：{one.reason}{' '}
            <span className="quiet">
              {one.date} {one.recordedBy}
              {one.west !== west || one.east !== east ? t(texts.outdated) : ''}
            </span>
          </p>
        ))}
        {mayExplain && (state === 'DIFFERS' || state === 'EXPLAINED') && (
          <Button size="small" className="no-print" onClick={explain}>
            {t(texts.explain)}
          </Button>
        )}
      </td>
    </tr>
  );
}
