import { useNavigate } from 'react-router';
import { useLanguage } from '../../language';
import { PageTitle } from '../../layout/page-title';
import { RegionPicker } from '../../pickers/region-picker';
import { addressOf } from '../../view/place';
import { texts } from './texts';

/** Where one looks for a region. */
export default function FindRegion() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  return (
    <>
      <PageTitle>{t(texts.findRegion)}</PageTitle>
      <section aria-label={t(texts.findRegion)} className="choose">
        <RegionPicker
          value={null}
          onChange={(code) => {
            if (code !== null) void navigate(addressOf({ kind: 'region', code, side: 'WEST' }));
          }}
        />
      </section>
    </>
  );
}
