import { useNavigate, useParams } from 'react-router';
import { useChange } from '../../graph/use-change';
import { useLanguage } from '../../language';
import { PageTitle } from '../../layout/page-title';
import { Empty } from '../../states/states';
import { FilerHint } from './filer-hint';
import { RecordForm } from './record-form';
import { operation, registerOf, type Register } from './register';
import { texts } from './texts';
import { labelOf } from './value';

/** Where a record is added. */
export default function NewPage() {
  const register = registerOf(useParams().register);
  return register ? <NewRecord register={register} /> : <Empty text={texts.noRegister} />;
}

function NewRecord({ register }: { register: Register }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const list = `/registers/${register.plural}`;
  const change = useChange(operation('Add', register), ({ result }) => {
    void navigate(`${list}/${result?.record?.id ?? ''}`);
  });
  return (
    <>
      <div className="page-head">
        <PageTitle>{`${t(texts.add)} · ${t(labelOf(register))}`}</PageTitle>
      </div>
      <FilerHint />
      <section>
        <RecordForm
          register={register}
          record={null}
          change={change}
          send={(input) => {
            change.send({ input });
          }}
          cancel={() => void navigate(list)}
        />
      </section>
    </>
  );
}
