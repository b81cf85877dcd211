import { Alert, Button } from 'antd';
import { useLanguage } from '../../../language';
import { reckonedOf, type ReturnData } from '../return-data';
import { texts } from '../texts';
import { bothFigures } from './entry';
import type { Draft } from './use-draft';

/** Shows both versions where somebody else was first; neither is lost until a person has decided. */
export function Conflict({ data, draft }: { data: ReturnData; draft: Draft }) {
  const { t, language } = useLanguage();
  const lines = data.lines.filter(({ id }) => draft.edits[id]);
  return (
    <section aria-label={t(texts.conflictTitle)} data-state="conflict">
      <Alert
        type="warning"
        showIcon
        role="alert"
        title={t(texts.conflictTitle)}
        description={t(texts.conflictHint)}
      />
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t(texts.indicator)}</th>
            <th scope="col" className="number">
              {t(texts.theirs)}
            </th>
            <th scope="col">{t(texts.savedBy)}</th>
            <th scope="col" className="number">
              {t(texts.mine)}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const edit = draft.edits[line.id];
            return (
              <tr key={line.id}>
                <th scope="row">
                  {language === 'ZH' ? line.indicator.name : line.indicator.english} {line.partner?.name}
                </th>
                <td className="number">{line.total ?? t(texts.empty)}</td>
                <td>{line.savedBy}</td>
                <td className="number">
                  {edit && (bothFigures(edit, reckonedOf(line)).total || t(texts.empty))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="actions">
        <Button
          type="primary"
          onClick={() => {
            draft.settle('theirs');
          }}
        >
          {t(texts.takeTheirs)}
        </Button>
        <Button
          onClick={() => {
            draft.settle('mine');
          }}
        >
          {t(texts.takeMine)}
        </Button>
      </p>
    </section>
  );
}
