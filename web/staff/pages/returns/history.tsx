import { Button } from 'antd';
import { useState } from 'react';
import { RevisionsOfReturnDocument } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph';
import { useLanguage } from '../../language';
import { Answered } from '../../states/states';
import type { ReturnData } from './return-data';
import { texts } from './texts';

/** Who did what with a return, what was said of it, and the revisions that were approved. */
export function History({ data }: { data: ReturnData }) {
  const { t } = useLanguage();
  const [isWide, setWide] = useState(false);
  const comments = (data.comments ?? []).filter(({ line }) => line === null);
  return (
    <>
      {comments.length > 0 && (
        <section aria-label={t(texts.comments)}>
          <h2>{t(texts.comments)}</h2>
          <ul className="comments">
            {comments.map(({ text, at, by }) => (
              <li key={`${at} ${text}`}>
                <span className="quiet">
                  {at.slice(0, 16).replace('T', ' ')} {by}
                </span>{' '}
                {text}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-label={t(texts.history)}>
        <h2>{t(texts.history)}</h2>
        <table className="figures stacked">
          <thead>
            <tr>
              {[texts.when, texts.act, texts.by, texts.version, texts.revision, texts.reason].map(
                (heading) => (
                  <th key={heading.zh} scope="col">
                    {t(heading)}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {(data.history ?? []).map(({ act, at, by, version, revision, reason }) => (
              <tr key={`${at} ${act}`}>
                <td className="nowrap">{at.slice(0, 19).replace('T', ' ')}</td>
                <td>{t(texts.acts[act])}</td>
                <td>{by}</td>
                <td>{version}</td>
                <td>{revision}</td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {data.approvedAt !== null && (
          <Button
            aria-expanded={isWide}
            onClick={() => {
              setWide(!isWide);
            }}
          >
            {t(texts.showRevisions)}
          </Button>
        )}
        {isWide && <Revisions data={data} />}
      </section>
    </>
  );
}

/** Side by side, so that what an amendment changed is seen. */
function Revisions({ data }: { data: ReturnData }) {
  const { t, language } = useLanguage();
  const found = useGraph(RevisionsOfReturnDocument, { id: data.id });
  return (
    <Answered query={found}>
      {(answer) => {
        const revisions = answer.return?.revisions ?? [];
        return (
          <div className="scroll">
            <table className="figures" aria-label={t(texts.revisions)}>
              <thead>
                <tr>
                  <th scope="col">{t(texts.indicator)}</th>
                  {revisions.map(({ number, approvedAt, approvedBy, reason }) => (
                    <th key={number} scope="col" className="number">
                      {t(texts.revision)} {number}
                      <span className="quiet">
                        {' '}
                        {approvedAt.slice(0, 10)} {approvedBy} {reason}
                      </span>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {data.lines.map(({ id, indicator, partner }) => (
                  <tr key={id}>
                    <th scope="row">
                      {language === 'ZH' ? indicator.name : indicator.english} {partner?.name}
                    </th>
                    {revisions.map(({ number, lines }) => {
                      const line = lines.find((one) => one.id === id);
                      return (
                        <td key={number} className="number">
                          {line?.answer === 'TOTAL' || !line
                            ? `${line?.qualifier ?? ''}${line?.total ?? '—'}`
                            : t(texts.answers[line.answer])}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        );
      }}
    </Answered>
  );
}
