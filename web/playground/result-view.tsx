import { lazy, Suspense, useState } from 'react';

import { ResultTableView } from './result-table';
import { both, strings } from './strings';
import { useResult } from './use-result';

const ResultChart = lazy(() => import('./result-chart'));

type View = 'json' | 'table' | 'chart';
const VIEWS: readonly View[] = ['json', 'table', 'chart'];

/** Below the response: a choice of how to see it, and over it the table or the chart. */
export function ResultView() {
  const [view, setView] = useState<View>('json');
  const { query, table } = useResult();
  return (
    <div className={`result-view ${view}`}>
      <div className="result-views" role="group" aria-label={both(strings.view)}>
        {VIEWS.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === view}
            onClick={() => {
              setView(one);
            }}
          >
            {strings[one].zh}
          </button>
        ))}
      </div>
      {view !== 'json' && (
        <div className="result-body">
          {table === null ? (
            <p>
              {strings.csvEmpty.zh} <span lang="en">{strings.csvEmpty.en}</span>
            </p>
          ) : view === 'table' ? (
            <ResultTableView table={table} />
          ) : (
            <Suspense fallback={<p>{both(strings.loading)}</p>}>
              <ResultChart table={table} query={query} />
            </Suspense>
          )}
        </div>
      )}
    </div>
  );
}
