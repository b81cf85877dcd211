import { Button } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { ReturnsDueDocument, type ReturnHeadFragment } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph';
import { useLanguage } from '../../language';
import { PageTitle } from '../../layout/page-title';
import { useSignIn } from '../../layout/sign-in-context';
import { returnAddress } from '../../returns/address';
import { ReturnTable } from '../../returns/return-table';
import { words } from '../../returns/texts';
import { useSession } from '../../session';
import { Answered, Empty } from '../../states/states';
import { today } from '../../view/moment';
import { FindReturn } from './find-return';
import { texts } from './texts';

/** So many days ahead what falls due is shown. */
const AHEAD_DAYS = 15;

/** What one's own regions have to file and to approve, by the day it is due. */
export default function DuePage() {
  const { t } = useLanguage();
  const session = useSession();
  const { open } = useSignIn();
  const [search, setSearch] = useSearchParams();
  const until = search.get('until') ?? inDays(AHEAD_DAYS);
  const found = useGraph(ReturnsDueDocument, { until }, { enabled: session !== null });
  return (
    <>
      <div className="page-head">
        <PageTitle>{t(texts.title)}</PageTitle>
        <div className="moment no-print">
          <label>
            {t(texts.until)}{' '}
            <input
              type="date"
              value={until}
              onChange={({ target }) => {
                setSearch(target.value === '' ? {} : { until: target.value });
              }}
            />
          </label>
        </div>
      </div>
      {session === null ? (
        <section>
          <Empty text={texts.signIn}>
            <Button type="primary" onClick={open}>
              {t(words.signIn)}
            </Button>
          </Empty>
        </section>
      ) : (
        <Answered query={found}>
          {({ returnsDue }) => (
            <Lists returns={(returnsDue ?? []).flatMap(({ list }) => list?.nodes ?? [])} />
          )}
        </Answered>
      )}
      <FindReturn />
    </>
  );
}

function Lists({ returns }: { returns: readonly ReturnHeadFragment[] }) {
  const { t } = useLanguage();
  const byDue = [...returns].sort((one, other) => ((one.due ?? '') < (other.due ?? '') ? -1 : 1));
  const toFile = byDue.filter(({ state }) => state === 'DRAFT' || state === 'RETURNED');
  const toApprove = byDue.filter(({ state }) => state === 'SUBMITTED');
  return (
    <>
      <section aria-label={t(texts.toFile)}>
        <h2>
          {t(texts.toFile)} <span className="quiet">{toFile.length}</span>
        </h2>
        {toFile.length === 0 ? (
          <Empty text={texts.nothingToFile} />
        ) : (
          <ReturnTable
            returns={toFile}
            action={({ id }) => <Link to={returnAddress(id)}>{t(texts.open)}</Link>}
          />
        )}
      </section>
      <section aria-label={t(texts.toApprove)}>
        <h2>
          {t(texts.toApprove)} <span className="quiet">{toApprove.length}</span>
        </h2>
        {toApprove.length === 0 ? (
          <Empty text={texts.nothingToApprove} />
        ) : (
          <ReturnTable
            returns={toApprove}
            action={({ id }) => <Link to={returnAddress(id)}>{t(texts.look)}</Link>}
          />
        )}
      </section>
    </>
  );
}

const inDays = (days: number): string =>
  new Date(Date.parse(today()) + days * 86_400_000).toISOString().slice(0, 10);
