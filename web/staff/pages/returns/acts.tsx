import { Button } from 'antd';
import { useLanguage } from '../../language';
import { useSession } from '../../session';
import { ChangeTrouble } from '../../states/change-trouble';
import type { Draft } from './form/use-draft';
import { ReasonPanel } from './reason-panel';
import type { ReturnData } from './return-data';
import { SubmitPanel } from './submit-panel';
import { Template } from './template';
import { texts } from './texts';
import type { ReturnActs } from './use-acts';

interface ActsProps {
  data: ReturnData;
  draft: Draft;
  acts: ReturnActs;
  isOpen: boolean;
}

/** What can be done with a return in its state, and by which roles; for which units the server decides. */
export function Acts({ data, draft, acts, isOpen }: ActsProps) {
  const { t } = useLanguage();
  const session = useSession();
  const has = (...roles: string[]): boolean =>
    session?.grants.some(({ role }) => roles.includes(role) || role === 'administrator') ?? false;
  const { id, version, state } = data;
  const { setPanel, owner } = acts;
  const isWaiting = state === 'SUBMITTED' && has('approver');
  return (
    <section aria-label={t(texts.act)} className="acts">
      <p className="actions">
        {isOpen && (
          <>
            <Button onClick={() => void draft.save()} loading={draft.state === 'saving'}>
              {t(texts.save)}
            </Button>
            <Button type="primary" disabled={draft.state === 'conflict'} onClick={acts.beginSubmit}>
              {t(texts.submit)}
            </Button>
          </>
        )}
        {isWaiting && (
          <>
            <Button
              type="primary"
              loading={acts.approve.isPending}
              onClick={() => {
                acts.approve.send({ id, version, ...owner });
              }}
            >
              {t(texts.approve)}
            </Button>
            <Button
              onClick={() => {
                setPanel('sendBack');
              }}
            >
              {t(texts.sendBack)}
            </Button>
          </>
        )}
        {state === 'APPROVED' && has('filer') && (
          <Button
            onClick={() => {
              setPanel('amend');
            }}
          >
            {t(texts.amend)}
          </Button>
        )}
        {has() && state !== 'APPROVED' && (
          <Button
            onClick={() => {
              setPanel('moveDue');
            }}
          >
            {t(texts.moveDue)}
          </Button>
        )}
        <Template id={id} />
        <Button
          onClick={() => {
            print();
          }}
        >
          {t(texts.print)}
        </Button>
      </p>
      {[acts.approve, acts.comment].map(({ refusals, error }, at) => (
        <ChangeTrouble key={at} refusals={refusals} error={error} />
      ))}
      <Panels data={data} draft={draft} acts={acts} isOpen={isOpen} />
    </section>
  );
}

/** What the act that was chosen asks for. */
function Panels({ data, draft, acts, isOpen }: ActsProps) {
  const { id, version } = data;
  const { panel, setPanel, owner } = acts;
  const close = (): void => {
    setPanel(null);
  };
  return (
    <>
      {panel === 'submit' && isOpen && <SubmitPanel data={data} draft={draft} acts={acts} />}
      {panel === 'sendBack' && (
        <ReasonPanel
          title={texts.sendBack}
          label={texts.sendBackHint}
          change={acts.sendBack}
          send={(text) => {
            acts.sendBack.send({ id, version, comments: [{ line: null, text }], ...owner });
          }}
          close={close}
        />
      )}
      {panel === 'amend' && (
        <ReasonPanel
          title={texts.amend}
          label={texts.reason}
          change={acts.amend}
          send={(reason) => {
            acts.amend.send({ id, version, reason, ...owner });
          }}
          close={close}
        />
      )}
      {panel === 'moveDue' && (
        <ReasonPanel
          title={texts.moveDue}
          label={texts.reason}
          withDay
          change={acts.moveDue}
          send={(reason, due) => {
            acts.moveDue.send({ id, due, reason, ...owner });
          }}
          close={close}
        />
      )}
    </>
  );
}
