import { Alert, Button, Spin } from 'antd';
import type { ReactNode } from 'react';
import { GraphClientError } from '../../../client/errors.ts';
import type { Message } from '../../../platform/message';
import type { GraphQuery } from '../graph/use-graph';
import { useLanguage } from '../language';
import { useSignIn } from '../layout/sign-in-context';
import { hasEnded, signIn, useSession } from '../session';
import { causeOf, type Cause } from './causes';
import { texts } from './texts';

export function Loading() {
  const { t } = useLanguage();
  return (
    <div className="state" role="status" aria-live="polite">
      <Spin /> <span>{t(texts.loading)}</span>
    </div>
  );
}

/** That there is nothing, said in words: nobody takes it for a zero, or for something that failed. */
export function Empty({ text, children }: { text?: Message; children?: ReactNode }) {
  const { t } = useLanguage();
  return (
    <div className="state state-empty">
      <p>{t(text ?? texts.empty)}</p>
      {children}
    </div>
  );
}

/** Why there is no answer, and what to do. */
export function Failure({ error, retry }: { error: unknown; retry?: (() => void) | undefined }) {
  const { t } = useLanguage();
  const session = useSession();
  const { open } = useSignIn();
  const cause = causeOf(error, session !== null, session !== null && hasEnded(session));
  const { title, hint, action } = cause;
  return (
    <div className="state" data-state={cause.name} role="alert">
      <Alert
        type={action === 'retry' ? 'error' : 'warning'}
        showIcon
        title={t(title)}
        description={
          <>
            {hint && <p>{t(hint)}</p>}
            <Details cause={cause} error={error} />
            <p className="actions">
              {action === 'sign-in' && (
                <Button type="primary" onClick={open}>
                  {t(texts.signIn)}
                </Button>
              )}
              {action === 'sign-in' && session && (
                <Button
                  onClick={() => {
                    signIn(null);
                  }}
                >
                  {t(texts.goOnWithout)}
                </Button>
              )}
              {retry && action === 'retry' && <Button onClick={retry}>{t(texts.retry)}</Button>}
            </p>
          </>
        }
      />
    </div>
  );
}

function Details({ cause, error }: { cause: Cause; error: unknown }) {
  const { t } = useLanguage();
  if (!(error instanceof GraphClientError)) return null;
  if (cause.name === 'invalid') return <p className="quiet">{error.message}</p>;
  if (cause.name !== 'failed' || error.requestId === null) return null;
  return (
    <p className="quiet">
      {t(texts.requestId)} {error.requestId}
    </p>
  );
}

/** Above an answer that has gaps. */
export function GapsNotice({ retry }: { retry?: (() => void) | undefined }) {
  const { t } = useLanguage();
  return (
    <div data-state="part-down" role="status">
      <Alert
        type="warning"
        showIcon
        title={t(texts.partDown)}
        description={t(texts.partDownHint)}
        action={retry && <Button onClick={retry}>{t(texts.retry)}</Button>}
      />
    </div>
  );
}

/** What a question came to: its data, with what is missing from them said above, or why there are none. */
export function Answered<Data>({
  query,
  children,
}: {
  query: GraphQuery<Data>;
  children: (data: Data) => ReactNode;
}) {
  const retry = (): void => void query.refetch();
  if (query.isPending) return <Loading />;
  if (query.isError) return <Failure error={query.error} retry={retry} />;
  return (
    <>
      {query.data.gaps && <GapsNotice retry={retry} />}
      {children(query.data.data)}
    </>
  );
}
