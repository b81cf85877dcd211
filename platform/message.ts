/** The languages in which staff are told something: Chinese is the first. */
export const LANGUAGES = ['ZH', 'EN'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One message in both languages. */
export interface Message {
  zh: string;
  en: string;
}

export const message = (zh: string, en: string): Message => ({ zh, en });

/** The message in one language. */
export const inLanguage = ({ zh, en }: Message, language: Language = 'ZH'): string =>
  language === 'ZH' ? zh : en;

/** Both in one line, Chinese first and English in brackets, as the graph answers it. */
export const bilingual = ({ zh, en }: Message): string => `${zh} (${en})`;
