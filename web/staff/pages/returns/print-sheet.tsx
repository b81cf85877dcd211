import { grouped, unitNames } from '../../figures/format';
import { useLanguage } from '../../language';
import { periodName, states, words } from '../../returns/texts';
import { themeNames } from '../../scorecards/texts';
import type { Line, ReturnData } from './return-data';
import { printTexts, texts } from './texts';

/** The return on paper, as offices send it: what stands in it, who answers for it, and a place for the stamp. */
export function PrintSheet({ data }: { data: ReturnData }) {
  const { t } = useLanguage();
  const { unit, theme, period, start, end, revision, state, submittedBy, submittedAt, approvedBy } = data;
  const isApproved = state === 'APPROVED';
  return (
    <article className="print-only return-sheet">
      {!isApproved && (
        <div className="watermark" aria-hidden="true">
          {t(printTexts.draft)}
        </div>
      )}
      <h1>
        {t(themeNames[theme])}
        {t(printTexts.table)}
      </h1>
      <p className="sheet-period">
        {t(periodName(period))}（{start} — {end}）
      </p>
      <p className="sheet-head">
        <span>
          {t(printTexts.unit)}：{unit.name}
          {t(printTexts.stamp)}
        </span>
        <span>
          {t(texts.revision)}：{revision ?? 1}
        </span>
        <span>
          {t(words.state)}：{t(states[state])}
        </span>
      </p>
      <table>
        <thead>
          <tr>
            {[
              printTexts.number,
              texts.indicator,
              texts.measure,
              texts.target,
              texts.before,
              texts.increment,
              texts.total,
              printTexts.remarks,
            ].map((heading) => (
              <th key={heading.zh} scope="col">
                {t(heading)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.lines.map((line, at) => (
            <PrintLine key={line.id} line={line} number={at + 1} />
          ))}
        </tbody>
      </table>
      <p className="sheet-foot">
        <span>{t(printTexts.head)}：</span>
        <span>
          {t(printTexts.approver)}：{isApproved ? approvedBy : ''}
        </span>
        <span>
          {t(printTexts.filer)}：{submittedBy ?? data.openedBy}
        </span>
        <span>
          {t(printTexts.day)}：{submittedAt?.slice(0, 10)}
        </span>
      </p>
    </article>
  );
}

function PrintLine({ line, number }: { line: Line; number: number }) {
  const { t, language } = useLanguage();
  const { indicator, partner, answer, filedBy, qualifier, total, increment, previousTotal, reason, note } =
    line;
  const shown = (value: string | null | undefined): string => (value == null ? '—' : grouped(value));
  return (
    <tr>
      <td>{number}</td>
      <th scope="row">
        {language === 'ZH' ? indicator.name : indicator.english}
        {partner && `（${partner.name}）`}
      </th>
      <td>{t(unitNames[indicator.unit])}</td>
      <td className="number">{shown(line.progress?.target)}</td>
      <td className="number">{shown(previousTotal)}</td>
      {answer === 'TOTAL' ? (
        <>
          <td className="number">{shown(increment)}</td>
          <td className="number">
            {qualifier}
            {shown(total)}
          </td>
        </>
      ) : (
        <td colSpan={2}>
          {t(texts.answers[answer])} {filedBy?.name}
        </td>
      )}
      <td>{[reason, note].filter((text) => text !== null).join('；')}</td>
    </tr>
  );
}
