import { useLanguage } from '../../language';
import { PageTitle } from '../../layout/page-title';
import { FilerHint } from '../registers/filer-hint';
import { FindReturn } from './find-return';
import { texts } from './texts';

/** Where one's returns begin. */
export default function DuePage() {
  const { t } = useLanguage();
  return (
    <>
      <div className="page-head">
        <PageTitle>{t(texts.title)}</PageTitle>
      </div>
      <FilerHint />
      <FindReturn />
    </>
  );
}
