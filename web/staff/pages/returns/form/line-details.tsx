import { Button } from 'antd';
import { useId, useState } from 'react';
import { FormRow } from '../../../forms/form-row';
import { TextRow } from '../../../forms/text-row';
import { useLanguage } from '../../../language';
import { RegionPicker } from '../../../pickers/region-picker';
import { editOf } from '../return-data';
import { texts } from '../texts';
import type { Edit } from './entry';
import type { GridLineProps } from './grid-line';

const ANSWERS = ['TOTAL', 'NOT_HERE', 'FILED_BY'] as const;

/** How a line is answered and why, its note, and what was said about it. */
export function LineDetails({
  saved,
  edit,
  change,
  isOpen,
  comments,
  comment,
  checks,
  name,
}: GridLineProps & { name: string }) {
  const { t } = useLanguage();
  const id = useId();
  const shown = edit ?? editOf(saved);
  const set = (changes: Partial<Edit>): void => {
    change({ ...shown, ...changes });
  };
  return (
    <div className="line-details" role="group" aria-label={name}>
      {isOpen && (
        <div className="record-form">
          <FormRow id={`${id}-answer`} label={texts.answer} refusals={[]}>
            <select
              id={`${id}-answer`}
              className="field"
              value={shown.answer}
              onChange={({ target }) => {
                set({ answer: ANSWERS.find((one) => one === target.value) ?? 'TOTAL' });
              }}
            >
              {ANSWERS.map((one) => (
                <option key={one} value={one}>
                  {t(texts.answers[one])}
                </option>
              ))}
            </select>
          </FormRow>
          {shown.answer === 'FILED_BY' && (
            <FormRow id={`${id}-by`} label={texts.filedBy} isRequired refusals={[]}>
              <RegionPicker
                id={`${id}-by`}
                ariaLabel={t(texts.filedBy)}
                value={shown.filedBy}
                onChange={(filedBy) => {
                  set({ filedBy });
                }}
              />
            </FormRow>
          )}
          <TextRow
            id={`${id}-reason`}
            label={texts.reason}
            hint={texts.reasonHint}
            value={shown.reason}
            onChange={(reason) => {
              set({ reason });
            }}
            refusals={[]}
          />
          <TextRow
            id={`${id}-note`}
            label={texts.remarks}
            value={shown.note}
            onChange={(note) => {
              set({ note });
            }}
            refusals={[]}
          />
        </div>
      )}
      {!isOpen && (saved.reason ?? saved.note) !== null && (
        <p>
          {saved.reason} {saved.note}
        </p>
      )}
      {checks.map(
        ({ code, reason }) =>
          reason !== null && (
            <p key={code} className="quiet">
              {t(texts.why)}：{reason}
            </p>
          ),
      )}
      <Comments comments={comments} comment={comment} name={name} />
    </div>
  );
}

function Comments({
  comments,
  comment,
  name,
}: Pick<GridLineProps, 'comments' | 'comment'> & { name: string }) {
  const { t } = useLanguage();
  const [said, setSaid] = useState('');
  return (
    <>
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
      <p className="actions no-print">
        <input
          className="field"
          aria-label={`${name} ${t(texts.comment)}`}
          maxLength={500}
          value={said}
          autoComplete="off"
          onChange={({ target }) => {
            setSaid(target.value);
          }}
        />
        <Button
          size="small"
          disabled={said.trim() === ''}
          onClick={() => {
            comment(said.trim());
            setSaid('');
          }}
        >
          {t(texts.addComment)}
        </Button>
      </p>
    </>
  );
}
