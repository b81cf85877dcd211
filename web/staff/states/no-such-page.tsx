import { Link } from 'react-router';
import { useLanguage } from '../language';
import { PageTitle } from '../layout/page-title';
import { texts } from './texts';

export function NoSuchPage() {
  const { t } = useLanguage();
  return (
    <>
      <PageTitle>{t(texts.noSuchPage)}</PageTitle>
      <p className="state">
        <Link to="/">{t(texts.toStart)}</Link>
      </p>
    </>
  );
}
