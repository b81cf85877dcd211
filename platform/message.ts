/** The languages in which people are told things: Chinese for staff, English for developers. */
export type Language = 'zh' | 'en';
export const ZH: Language = 'zh';
export const EN: Language = 'en';

/** One message to people, in the language that is asked for. */
export type Message = (lang?: Language) => string;

/** The two texts of one message, written side by side so that neither is forgotten. */
export const message =
  (zh: string, en: string): Message =>
  (lang = ZH) =>
    lang === ZH ? zh : en;

/** Where one line has to serve every reader: Chinese first, English in brackets. */
export const inBoth = (text: Message): string => `${text(ZH)} (${text(EN)})`;
