export type Language = 'ZH' | 'EN';

/** What a person is told, in Chinese and in English. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

export const message = (zh: string, en: string): Message => ({ zh, en });

/** In one language; where none is asked for in both, Chinese first. */
export const inLanguage = ({ zh, en }: Message, language?: Language | null): string => {
  if (language == null) return `${zh} (${en})`;
  return language === 'ZH' ? zh : en;
};

/** Of several lines: one text below the other. */
export const inParagraphs = ({ zh, en }: Message): string => `${zh}\n\n${en}`;

/** Resolves `message(lang: Language)`, of whatever has a message. */
export const resolveMessage = (
  { message: told }: { message: Message },
  { lang }: { lang?: Language | null },
): string => inLanguage(told, lang);
