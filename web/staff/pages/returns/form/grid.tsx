import {
  Fragment,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
} from 'react';
import { CheckCode } from '../../../../../client/generated/schema.ts';
import { useLanguage } from '../../../language';
import { editOf, type Check, type Line, type ReturnData } from '../return-data';
import { texts } from '../texts';
import { type Column } from './entry';
import { GridLine } from './grid-line';
import { blockOf, placeBlock, type PasteLine } from './paste';
import type { Draft } from './use-draft';

interface GridProps {
  data: ReturnData;
  draft: Draft;
  isOpen: boolean;
  /** Whether it is about to be submitted: until then an empty line is just not filled yet. */
  isSubmitting: boolean;
  comment: (line: string, text: string) => void;
  /** After the last line, and for Ctrl+Enter. */
  finish: () => void;
}

/** The form: a table of lines with their figures, wholly by keyboard. */
export function Grid({ data, draft, isOpen, isSubmitting, comment, finish }: GridProps) {
  const { t } = useLanguage();
  const table = useRef<HTMLTableElement>(null);
  const [pasted, setPasted] = useState<{ count: number; unknown: readonly string[] } | null>(null);
  const lines = useMemo(() => data.lines.map(pasteLine), [data.lines]);
  const checks = (draft.preview.checks ?? data.checks).filter(
    ({ code }) => isSubmitting || code !== CheckCode.LINE_EMPTY,
  );

  useEffect(() => {
    if (isOpen) inputsOf(table.current, 'total')[0]?.focus();
  }, [isOpen]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
      event.preventDefault();
      void draft.save();
    } else if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
      event.preventDefault();
      finish();
    } else if (isFigure(event.target)) move(event, event.target, table.current, finish);
  };
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    if (!isOpen || !isFigure(event.target) || !/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    const { line, column } = placeOf(event.target);
    const at = { line: data.lines.findIndex(({ id }) => id === line), column };
    const { cells, unknown } = placeBlock(blockOf(text), lines, at);
    const changes = new Map(data.lines.map((one) => [one.id, draft.edits[one.id] ?? editOf(one)]));
    for (const cell of cells) {
      const edit = changes.get(cell.line);
      if (!edit) continue;
      const change =
        cell.column === 'note'
          ? { note: cell.text }
          : { column: cell.column, text: cell.text, answer: 'TOTAL' as const };
      changes.set(cell.line, { ...edit, ...change });
    }
    const touched = new Set(cells.map((cell) => cell.line));
    draft.change(Object.fromEntries([...changes].filter(([id]) => touched.has(id))));
    setPasted({ count: cells.filter((cell) => cell.column !== 'note').length, unknown });
  };
  return (
    <>
      {isOpen && <p className="quiet no-print">{t(texts.keys)}</p>}
      {pasted && (
        <p role="status" className={pasted.unknown.length > 0 ? 'wrong' : 'quiet'}>
          {t(texts.pasted(pasted.count))}{' '}
          {pasted.unknown.length > 0 && t(texts.unknownNames(pasted.unknown.join('、')))}
        </p>
      )}
      <div className="scroll">
        <table ref={table} className="figures stacked return-grid" onKeyDown={onKeyDown} onPaste={onPaste}>
          <Head />
          <tbody>
            {data.lines.map((line, at) => (
              <Fragment key={line.id}>
                <GridLine
                  number={at + 1}
                  line={draft.preview.lines.get(line.id) ?? line}
                  saved={line}
                  edit={draft.edits[line.id] ?? null}
                  change={(edit) => {
                    draft.change({ [line.id]: edit });
                  }}
                  isOpen={isOpen}
                  checks={checksOf(checks, line.id)}
                  refusals={[...draft.refusals, ...draft.preview.refusals].filter(
                    ({ field }) => field === line.id,
                  )}
                  comments={(data.comments ?? []).filter((one) => one.line === line.id)}
                  comment={(text) => {
                    comment(line.id, text);
                  }}
                />
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Head() {
  const { t } = useLanguage();
  return (
    <thead>
      <tr>
        <th scope="col">{t(texts.indicator)}</th>
        <th scope="col">{t(texts.measure)}</th>
        {[texts.target, texts.before, texts.increment, texts.total, texts.ratio].map((heading) => (
          <th key={heading.zh} scope="col" className="number">
            {t(heading)}
          </th>
        ))}
        <th scope="col">{t(texts.compare)}</th>
        <th scope="col">
          <span className="off-screen">{t(texts.remarks)}</span>
        </th>
      </tr>
    </thead>
  );
}

/** Those that concern a line first of all: what looks at several lines is said once. */
const checksOf = (checks: readonly Check[], line: string): Check[] =>
  checks.filter(({ lines }) => lines[0] === line);

const pasteLine = ({ id, indicator, partner }: Line): PasteLine => ({
  id,
  names: [indicator.name, indicator.english, indicator.code, ...indicator.synonyms],
  partners: partner ? [partner.name, partner.name.replace(/[省市]$/, ''), partner.code] : [],
  isFlow: indicator.aggregation === 'FLOW',
});

const isFigure = (target: EventTarget): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.dataset.column !== undefined;

const placeOf = ({ dataset }: HTMLInputElement): { line: string; column: Column } => ({
  line: dataset.line ?? '',
  column: dataset.column === 'increment' ? 'increment' : 'total',
});

const inputsOf = (table: HTMLTableElement | null, column: Column): HTMLInputElement[] => [
  ...(table?.querySelectorAll<HTMLInputElement>(`input[data-column=${column}]:enabled`) ?? []),
];

/** Arrows and Enter go from figure to figure. */
function move(
  event: KeyboardEvent,
  from: HTMLInputElement,
  table: HTMLTableElement | null,
  finish: () => void,
): void {
  const { line, column } = placeOf(from);
  if (event.key === 'Enter' || event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    const isUp = event.key === 'ArrowUp' || event.shiftKey;
    const inColumn = inputsOf(table, column);
    const next = inColumn[inColumn.indexOf(from) + (isUp ? -1 : 1)];
    if (next) focusOn(next);
    else if (event.key === 'Enter' && !isUp) finish();
    return;
  }
  const isLeft = event.key === 'ArrowLeft' && from.selectionEnd === 0;
  const isRight = event.key === 'ArrowRight' && from.selectionStart === from.value.length;
  if (!isLeft && !isRight) return;
  const other = inputsOf(table, isLeft ? 'increment' : 'total').find((input) => input.dataset.line === line);
  if (!other || other === from) return;
  event.preventDefault();
  focusOn(other);
}

function focusOn(input: HTMLInputElement): void {
  input.focus();
  input.select();
}
