import { Link } from 'react-router';
import { useLanguage } from '../language';
import { Empty } from './states';
import { texts } from './texts';

export function NoSuchPage() {
  const { t } = useLanguage();
  return (
    <Empty text={texts.noSuchPage}>
      <Link to="/">{t(texts.toStart)}</Link>
    </Empty>
  );
}
