import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useId, useState } from 'react';
import type { Message } from '../../../../platform/message';
import { FormRow } from '../../forms/form-row';
import { TextRow } from '../../forms/text-row';
import { useLanguage } from '../../language';
import { PageTitle } from '../../layout/page-title';
import { RegionPicker } from '../../pickers/region-picker';
import { FilerHint } from '../registers/filer-hint';
import { Report } from './report';
import { NotSent, sendFile, type ImportForm, type ImportReport } from './send-file';
import { texts } from './texts';

type What = 'check' | 'write';
type Chosen = Omit<ImportForm, 'file'> & { file: File | null };

/** Takes a file: what it would do is told first, and then it is written. */
export default function ImportsPage() {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const [form, setForm] = useState<Chosen>({
    file: null,
    within: null,
    sheet: '',
    correction: '',
  });
  const [report, setReport] = useState<ImportReport | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [sending, setSending] = useState<What | null>(null);
  /** Another file or another option has not been checked. */
  const change = (changes: Partial<Chosen>): void => {
    setForm((before) => ({ ...before, ...changes }));
    setReport(null);
    setTrouble(null);
  };
  const send = async (what: What): Promise<void> => {
    const { file } = form;
    if (file === null || sending !== null) return;
    setSending(what);
    setTrouble(null);
    try {
      setReport(await sendFile({ ...form, file }, what === 'check'));
      if (what === 'write') await queries.invalidateQueries();
    } catch (error) {
      setTrouble(error instanceof NotSent && !error.isUnreachable ? error.message : t(lost(what)));
    } finally {
      setSending(null);
    }
  };
  return (
    <>
      <div className="page-head">
        <PageTitle>{t(texts.title)}</PageTitle>
      </div>
      <FilerHint />
      <section aria-label={t(texts.title)}>
        <FileForm
          form={form}
          change={change}
          send={(what) => void send(what)}
          sending={sending}
          isChecked={report?.check === true && report.errors.length === 0}
        />
        {trouble !== null && <Alert type="error" showIcon role="alert" title={trouble} />}
      </section>
      {report && <Report report={report} />}
    </>
  );
}

function FileForm({
  form,
  change,
  send,
  sending,
  isChecked,
}: {
  form: Chosen;
  change: (changes: Partial<Chosen>) => void;
  send: (what: What) => void;
  sending: What | null;
  /** Whether this very file was found to be right. */
  isChecked: boolean;
}) {
  const { t } = useLanguage();
  const id = useId();
  const line = (name: 'sheet' | 'correction') => ({
    id: `${id}-${name}`,
    value: form[name],
    onChange: (text: string) => {
      change({ [name]: text });
    },
    refusals: [],
  });
  return (
    <form
      className="record-form"
      onSubmit={(event) => {
        event.preventDefault();
        send(isChecked ? 'write' : 'check');
      }}
    >
      <p className="quiet whole">{t(texts.hint)}</p>
      <FormRow id={`${id}-file`} label={texts.file} isRequired refusals={[]}>
        <input
          id={`${id}-file`}
          className="field"
          type="file"
          accept=".csv,.txt,.xlsx,.xlsm"
          required
          onChange={({ target }) => {
            change({ file: target.files?.[0] ?? null });
          }}
        />
      </FormRow>
      <FormRow id={`${id}-within`} label={texts.within} refusals={[]}>
        <RegionPicker
          id={`${id}-within`}
          ariaLabel={t(texts.within)}
          value={form.within}
          onChange={(within) => {
            change({ within });
          }}
        />
      </FormRow>
      <TextRow {...line('sheet')} label={texts.sheet} hint={texts.sheetHint} />
      <TextRow {...line('correction')} label={texts.correction} hint={texts.correctionHint} />
      <p className="actions">
        <Button
          type={isChecked ? 'default' : 'primary'}
          loading={sending === 'check'}
          disabled={form.file === null}
          onClick={() => {
            send('check');
          }}
        >
          {t(texts.check)}
        </Button>
        <Button
          type={isChecked ? 'primary' : 'default'}
          loading={sending === 'write'}
          disabled={!isChecked}
          onClick={() => {
            send('write');
          }}
        >
          {t(texts.write)}
        </Button>
      </p>
    </form>
  );
}

const lost = (what: What): Message => (what === 'write' ? texts.unknownOutcome : texts.unreachable);
