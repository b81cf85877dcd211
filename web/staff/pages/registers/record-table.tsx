import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../language';
import type { Register, RegisterRecord } from './register';
import { RECORDED, sortAfter } from './sort';
import { texts } from './texts';
import { FieldValue, isNumber, labelOf } from './value';

interface Sorting {
  sort: string;
  sortBy: (sort: string) => void;
}

/** Records as rows, which can be sorted by the columns that the register can sort by. */
export function RecordTable({
  register,
  records,
  ...sorting
}: { register: Register; records: readonly RegisterRecord[] } & Sorting) {
  const { t } = useLanguage();
  const shown = register.fields.filter(({ isPersonal }) => !isPersonal);
  return (
    <div className="wide">
      <table className="figures">
        <thead>
          <tr>
            <Head by={RECORDED} isNumber={false} {...sorting}>
              {t(texts.status)}
            </Head>
            {shown.map((field) => (
              <Head key={field.name} by={field.sort} isNumber={isNumber(field)} {...sorting}>
                {t(labelOf(field))}
              </Head>
            ))}
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <tr key={record.id}>
              <th scope="row">
                <Link to={`/registers/${register.plural}/${record.recordId}`}>
                  {t(record.status === 'VOID' ? texts.void : texts.inForce)} #{record.recordId}
                </Link>
              </th>
              {shown.map((field) => (
                <td key={field.name} className={isNumber(field) ? 'number' : undefined}>
                  <FieldValue field={field} record={record} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const MARKS = { ascending: '▲', descending: '▼' } as const;

function Head({
  by,
  isNumber: isRight,
  sort,
  sortBy,
  children,
}: { by: string | null; isNumber: boolean; children: ReactNode } & Sorting) {
  const { t } = useLanguage();
  const className = isRight ? 'number' : undefined;
  if (by === null)
    return (
      <th scope="col" className={className}>
        {children}
      </th>
    );
  const order = sort === `${by}_ASC` ? 'ascending' : sort === `${by}_DESC` ? 'descending' : undefined;
  return (
    <th scope="col" className={className} aria-sort={order}>
      <button
        type="button"
        className="sort"
        title={t(by === RECORDED ? texts.sortByRecorded : texts.sortBy)}
        onClick={() => {
          sortBy(sortAfter(sort, by));
        }}
      >
        {children} <span aria-hidden="true">{order ? MARKS[order] : '↕'}</span>
      </button>
    </th>
  );
}
