import { Button } from 'antd';
import Big from 'big.js';
import { useId, useState } from 'react';
import { Amount, Figure } from '../../../figures/figures';
import { grouped, unitNames } from '../../../figures/format';
import type { ReturnFormFragment } from '../../../generated/graphql.ts';
import type { Refusal } from '../../../graph/use-change';
import { useLanguage } from '../../../language';
import { editOf, reckonedOf, type Check, type Line } from '../return-data';
import { texts } from '../texts';
import { bothFigures, falls, readTyped, type Column, type Edit } from './entry';
import { LineDetails } from './line-details';

export interface GridLineProps {
  number: number;
  /** As it would be with what is typed. */
  line: Line;
  /** As it is saved. */
  saved: Line;
  edit: Edit | null;
  change: (edit: Edit) => void;
  isOpen: boolean;
  checks: readonly Check[];
  refusals: readonly Refusal[];
  comments: readonly NonNullable<ReturnFormFragment['comments']>[number][];
  comment: (text: string) => void;
}

/** One line: its figures, and below it what the checks say, how it is answered, and comments. */
export function GridLine(props: GridLineProps) {
  const { number, line, saved, edit, change, isOpen, checks, refusals, comments } = props;
  const { t, language } = useLanguage();
  const id = useId();
  const [isWide, setWide] = useState(false);
  const { indicator, partner, isRequired } = saved;
  const name = `${language === 'ZH' ? indicator.name : indicator.english}${partner ? `（${partner.name}）` : ''}`;
  const notes = notesOf(props).map(t);
  const answer = edit?.answer ?? saved.answer;
  const figures = figuresOf(saved, edit);
  const cell = (column: Column) => (
    <FigureCell
      id={`${id}-${column}`}
      notesId={notes.length > 0 ? `${id}-notes` : undefined}
      line={saved}
      column={column}
      label={`${name} ${t(texts[column])}`}
      text={figures[column]}
      isWrong={notes.length > 0 && checks.some(({ severity }) => severity === 'STOPS')}
      isOpen={isOpen && answer === 'TOTAL'}
      type={(text) => {
        change({ ...(edit ?? editOf(saved)), column, text });
      }}
    />
  );
  return (
    <>
      <tr data-line={saved.id} className={edit ? 'is-typed' : undefined}>
        <th scope="row">
          <span className="quiet">{number}</span>{' '}
          <span className={indicator.partOf ? 'part' : undefined}>{name}</span>
          {isRequired && (
            <span className="required" title={t(texts.required)}>
              {' '}
              *
            </span>
          )}
        </th>
        <td data-head={t(texts.measure)}>{t(unitNames[indicator.unit])}</td>
        <td className="number" data-head={t(texts.target)}>
          {saved.progress ? <Figure row={saved.progress} field="target" unit={indicator.unit} /> : '—'}
        </td>
        <td className="number quiet" data-head={t(texts.before)}>
          {saved.previousTotal === null ? '—' : grouped(saved.previousTotal)}
        </td>
        {answer === 'TOTAL' ? (
          <>
            <td className="number" data-head={t(texts.increment)}>
              {reckonedOf(saved).isFlow ? cell('increment') : '—'}
            </td>
            <td className="number" data-head={t(texts.total)}>
              {cell('total')}
            </td>
          </>
        ) : (
          <td className="number" colSpan={2}>
            {t(texts.answers[answer])} {saved.filedBy?.name}
          </td>
        )}
        <td className="number nowrap" data-head={t(texts.ratio)}>
          <Ratio line={saved} total={figures.total} />
        </td>
        <td className="compare">
          <Comparison line={line} />
        </td>
        <td>
          <Button
            size="small"
            className="no-print"
            aria-expanded={isWide}
            aria-label={`${name} ${t(isWide ? texts.less : texts.more)}`}
            onClick={() => {
              setWide(!isWide);
            }}
          >
            {comments.length > 0 && `${comments.length} `}
            {t(isWide ? texts.less : texts.more)}
          </Button>
        </td>
      </tr>
      {(notes.length > 0 || isWide) && (
        <tr className="line-notes">
          <td colSpan={9}>
            <div id={`${id}-notes`} role={refusals.length > 0 ? 'alert' : undefined}>
              {notes.map((note) => (
                <p key={note} className="wrong">
                  {note}
                </p>
              ))}
            </div>
            {isWide && <LineDetails {...props} name={name} />}
          </td>
        </tr>
      )}
    </>
  );
}

/** What is wrong with a line, or asks for a look: what was typed, what the server says, the checks. */
function notesOf({ saved, edit, checks, refusals }: GridLineProps): Refusal[] {
  const reckoned = reckonedOf(saved);
  const typed = edit?.answer === 'TOTAL' ? readTyped(edit.text, reckoned.unit) : null;
  if (typed && 'problem' in typed) return [{ code: 'TYPED', field: null, ...typed.problem }];
  const said = [...refusals, ...checks.map(({ code, zh, en }) => ({ code, field: null, zh, en }))];
  const isFall =
    edit?.answer === 'TOTAL' &&
    falls(bothFigures(edit, reckoned).total, reckoned) &&
    edit.reason.trim() === '';
  const isSaid = said.some(({ code }) => code === 'FALLING_TOTAL');
  const fall = isFall && !isSaid ? [{ code: 'FALLING_TOTAL', field: null, ...texts.falls }] : [];
  const all = [...said, ...fall];
  return all.filter(({ zh }, at) => all.findIndex((other) => other.zh === zh) === at);
}

function figuresOf(saved: Line, edit: Edit | null): Record<Column, string> {
  if (edit) return bothFigures(edit, reckonedOf(saved));
  return { increment: saved.increment ?? '', total: editOf(saved).text };
}

function FigureCell({
  id,
  notesId,
  line,
  column,
  label,
  text,
  isWrong,
  isOpen,
  type,
}: {
  id: string;
  notesId: string | undefined;
  line: Line;
  column: Column;
  label: string;
  text: string;
  isWrong: boolean;
  isOpen: boolean;
  type: (text: string) => void;
}) {
  if (!isOpen) return <data value={text}>{text === '' ? '—' : grouped(text)}</data>;
  const isUntyped = text !== '' && line.savedAt == null && line.prefilledFrom !== null;
  return (
    <input
      id={id}
      className={`field figure${isUntyped ? ' prefilled' : ''}`}
      data-line={line.id}
      data-column={column}
      aria-label={label}
      aria-invalid={isWrong}
      aria-describedby={notesId}
      inputMode="decimal"
      autoComplete="off"
      maxLength={60}
      value={text}
      onFocus={({ target }) => {
        target.select();
      }}
      onChange={({ target }) => {
        type(target.value);
      }}
    />
  );
}

/** Of the total as it stands in the form: the target is a year's. */
function Ratio({ line, total }: { line: Line; total: string }) {
  const { t } = useLanguage();
  const target = line.progress?.target ?? null;
  const read = readTyped(total, line.indicator.unit);
  const value = 'value' in read ? read.value : null;
  if (target === null || value === null || new Big(target).eq('0')) return <>—</>;
  const ratio = new Big(value).times('100').div(target).toFixed(2, Big.roundHalfUp);
  const scheduled = line.progress?.scheduled ?? null;
  return (
    <>
      {ratio}%
      {scheduled !== null && (
        <span className="quiet">
          {' '}
          / {t(texts.scheduled)} {scheduled}%
        </span>
      )}
    </>
  );
}

function Comparison({ line }: { line: Line }) {
  const { t } = useLanguage();
  const { indicator, itemised, below, counterpart, prefilledFrom, savedAt } = line;
  const shown = [
    [texts.registers, itemised],
    [texts.below, below],
    [texts.otherSide, counterpart],
  ] as const;
  return (
    <>
      {shown.map(
        ([label, value]) =>
          value !== null && (
            <span key={label.zh} className="nowrap">
              {t(label)} <Amount value={value} unit={indicator.unit} />{' '}
            </span>
          ),
      )}
      {prefilledFrom !== null && savedAt == null && (
        <span className="quiet">{t(texts.prefilledFrom[prefilledFrom])}</span>
      )}
    </>
  );
}
