import { Button } from 'antd';
import { useId, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { Message } from '../../../../platform/message';
import { AuditDocument, type AuditPageFragment } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph';
import { useLanguage } from '../../language';
import { PageTitle } from '../../layout/page-title';
import { Answered, Empty } from '../../states/states';
import { actions, parts, texts } from './texts';

const ROWS = 50;
type Part = keyof typeof parts;
const isPart = (text: string | null): text is Part => text !== null && Object.hasOwn(parts, text);

/** Who did what: to targets and partnerships, or in the ledger of a group of themes. */
export default function AuditOfPart() {
  const { t } = useLanguage();
  const id = useId();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('part');
  const part: Part = isPart(asked) ? asked : 'eastWest';
  const given = (name: string): string | null => search.get(name) ?? null;
  const set = (name: string, value: string | null): void => {
    setSearch((before) => {
      const next = new URLSearchParams(before);
      if (name !== 'after') next.delete('after');
      if (value === null || value === '') next.delete(name);
      else next.set(name, value);
      return next;
    });
  };
  const found = useGraph(AuditDocument, {
    register: given('register'),
    recordId: given('recordId'),
    actor: given('actor'),
    first: ROWS,
    after: given('after'),
    ofTargets: part === 'targets',
    ofEastWest: part === 'eastWest',
    ofConsumer: part === 'consumer',
    ofEnterpriseVillage: part === 'enterpriseVillage',
    ofConsolidation: part === 'consolidation',
  });
  const field = (name: string, label: Message, hint?: Message): ReactNode => (
    <div className="filter">
      <label htmlFor={`${id}-${name}`}>{t(label)}</label>
      <input
        key={given(name) ?? ''}
        id={`${id}-${name}`}
        className="field"
        name={name}
        defaultValue={given(name) ?? ''}
        placeholder={hint && t(hint)}
        autoComplete="off"
        onBlur={({ target }) => {
          if (target.value.trim() !== (given(name) ?? '')) set(name, target.value.trim());
        }}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter') set(name, currentTarget.value.trim());
        }}
      />
    </div>
  );
  return (
    <>
      <div className="page-head">
        <PageTitle>{t(texts.title)}</PageTitle>
      </div>
      <section aria-label={t(texts.title)}>
        <p className="quiet">{t(texts.hint)}</p>
        <div className="filters no-print">
          <div className="filter">
            <label htmlFor={`${id}-part`}>{t(texts.part)}</label>
            <select
              id={`${id}-part`}
              className="field"
              value={part}
              onChange={({ target }) => {
                set('part', target.value);
              }}
            >
              {Object.entries(parts).map(([name, label]) => (
                <option key={name} value={name}>
                  {t(label)}
                </option>
              ))}
            </select>
          </div>
          {field('register', texts.register, texts.registerHint)}
          {field('recordId', texts.record)}
          {field('actor', texts.actor)}
        </div>
      </section>
      <Answered query={found}>
        {(data) => (
          <Entries
            page={data[part] ?? null}
            turn={(after) => {
              set('after', after);
            }}
            isFirst={given('after') === null}
          />
        )}
      </Answered>
    </>
  );
}

function Entries({
  page,
  turn,
  isFirst,
}: {
  page: AuditPageFragment | null;
  turn: (after: string | null) => void;
  isFirst: boolean;
}) {
  const { t } = useLanguage();
  if (page === null) return null;
  return (
    <section>
      {page.nodes.length === 0 ? (
        <Empty text={texts.none} />
      ) : (
        <table className="figures stacked">
          <thead>
            <tr>
              {[texts.at, texts.actor, texts.action, texts.record, texts.changes, texts.reason].map(
                (heading) => (
                  <th key={heading.zh} scope="col">
                    {t(heading)}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {page.nodes.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </tbody>
        </table>
      )}
      <p className="actions no-print">
        {!isFirst && (
          <Button
            onClick={() => {
              turn(null);
            }}
          >
            {t(texts.first)}
          </Button>
        )}
        {page.pageInfo.hasNextPage && (
          <Button
            onClick={() => {
              turn(page.pageInfo.endCursor);
            }}
          >
            {t(texts.more)}
          </Button>
        )}
      </p>
    </section>
  );
}

function Entry({ entry }: { entry: AuditPageFragment['nodes'][number] }) {
  const { t } = useLanguage();
  const { actor, action, register, recordIds, version, changes, reason, recordedAt } = entry;
  return (
    <tr>
      <td className="nowrap">{recordedAt.slice(0, 19).replace('T', ' ')}</td>
      <td>{actor}</td>
      <td className="nowrap">{t(actions[action])}</td>
      <td className="source">
        {register} {action === 'IMPORT' ? '' : `${recordIds.slice(0, 5).join(', ')} · ${version}`}
      </td>
      <td className="source">
        {entry.import && (
          <p>{t(texts.imported(entry.import.file, entry.import.written, entry.import.unchanged))}</p>
        )}
        {changes.map(({ field, before, after, isPersonal }) => (
          <p key={field}>
            {field}: {isPersonal ? t(texts.personal) : `${before ?? '—'} → ${after ?? '—'}`}
          </p>
        ))}
      </td>
      <td className="source">{reason}</td>
    </tr>
  );
}
