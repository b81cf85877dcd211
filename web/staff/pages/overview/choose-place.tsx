import { Button, Select } from 'antd';
import { ProvincePartnershipsDocument } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph';
import { useLanguage } from '../../language';
import { RegionPicker } from '../../pickers/region-picker';
import { Answered } from '../../states/states';
import { dropPlace, keepPlace, showPlace, type MyPlaces } from '../../view/my-places';
import { keyOf, placeOf, type Place } from '../../view/place';
import { PlaceName } from '../../view/place-name';
import { texts } from './texts';

/** The places that the overview is about, and how one chooses others. */
export function ChoosePlace({ mine: { places, shown, isKept } }: { mine: MyPlaces }) {
  const { t } = useLanguage();
  return (
    <section className="choose" aria-label={t(texts.choose)}>
      {places.length > 0 && (
        <ul className="places">
          {places.map((place) => (
            <li key={keyOf(place)}>
              <Button
                type={shown && keyOf(shown) === keyOf(place) ? 'primary' : 'default'}
                aria-pressed={shown !== null && keyOf(shown) === keyOf(place)}
                onClick={() => {
                  showPlace(place);
                }}
              >
                <PlaceName place={place} />
              </Button>
              {isKept(place) && (
                <Button
                  type="text"
                  size="small"
                  aria-label={t(texts.drop)}
                  title={t(texts.drop)}
                  onClick={() => {
                    dropPlace(place);
                  }}
                >
                  ×
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <Partnerships take={keepPlace} isFirst={places.length === 0} />
      <RegionPicker
        value={null}
        ariaLabel={t(texts.region)}
        onChange={(code) => {
          if (code !== null) keepPlace({ kind: 'region', code, side: 'WEST' });
        }}
      />
    </section>
  );
}

/** Partnerships of provinces: on a first visit as buttons, later as one more choice. */
function Partnerships({ take, isFirst }: { take: (place: Place) => void; isFirst: boolean }) {
  const { t } = useLanguage();
  const found = useGraph(ProvincePartnershipsDocument, {});
  return (
    <Answered query={found}>
      {({ partnerships }) => {
        const options = (partnerships?.nodes ?? []).map(({ east, west }) => ({
          value: keyOf({ kind: 'partnership', east: east.code, west: west.code }),
          label: `${east.name} → ${west.name}`,
        }));
        const takeKey = (key: string): void => {
          const place = placeOf(key);
          if (place) take(place);
        };
        if (!isFirst)
          return (
            <Select
              className="picker"
              aria-label={t(texts.partnership)}
              placeholder={t(texts.partnership)}
              showSearch={{ optionFilterProp: 'label' }}
              value={null}
              options={options}
              onChange={takeKey}
            />
          );
        return (
          <div className="first-choice">
            <h2>{t(texts.choose)}</h2>
            <p className="quiet">{t(texts.chooseHint)}</p>
            <ul className="tiles">
              {options.map(({ value, label }) => (
                <li key={value}>
                  <Button
                    onClick={() => {
                      takeKey(value);
                    }}
                  >
                    {label}
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        );
      }}
    </Answered>
  );
}
