import { Link } from 'react-router';
import type { LinkedBulletinFragment } from '../../generated/graphql.ts';
import { useLanguage } from '../../language';
import { texts } from './texts';

/** A number that is no part of a date: 2021年7月31日, 31 July. */
const NUMBER = /\d+(?:\.\d+)?(?![\d.年月日]| [A-Z])/g;

/** The text as it is printed, in which each number leads to where it comes from. */
export function BulletinText({
  bulletin: { title, paragraphs },
  addressOf,
}: {
  bulletin: LinkedBulletinFragment;
  addressOf: (indicator: string) => string;
}) {
  const { t, language } = useLanguage();
  const [between, end] = language === 'ZH' ? ['；', '。'] : ['; ', '.'];
  return (
    <section className="bulletin-text" aria-label={t(texts.text)}>
      <h2>{title}</h2>
      {paragraphs?.length === 0 && <p className="quiet">{t(texts.nothingToSay)}</p>}
      {paragraphs?.map(({ theme, heading, sentences }) => (
        <div key={theme}>
          <h3>{heading}</h3>
          <p>
            {sentences.map(({ clause, progress: { id, indicator } }, at) => (
              <span key={id}>
                <Linked
                  text={clause}
                  to={addressOf(indicator.code)}
                  title={`${t(texts.evidenceOf)}: ${language === 'ZH' ? indicator.name : indicator.english}`}
                />
                {at === sentences.length - 1 ? end : between}
              </span>
            ))}
          </p>
        </div>
      ))}
    </section>
  );
}

function Linked({ text, to, title }: { text: string; to: string; title: string }) {
  const pieces: (string | { number: string; at: number })[] = [];
  let last = 0;
  for (const { 0: number, index } of text.matchAll(NUMBER)) {
    pieces.push(text.slice(last, index), { number, at: index });
    last = index + number.length;
  }
  pieces.push(text.slice(last));
  return pieces.map((piece) =>
    typeof piece === 'string' ? (
      piece
    ) : (
      <Link key={piece.at} to={to} title={title}>
        {piece.number}
      </Link>
    ),
  );
}
