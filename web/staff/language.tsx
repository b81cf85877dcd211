import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Language, Message } from '../../platform/message';

const KEY = 'cooperation-graph.language';

interface Spoken {
  language: Language;
  /** A text in the language that is chosen. */
  t: (text: Message) => string;
  choose: (language: Language) => void;
}

const LanguageContext = createContext<Spoken | null>(null);

/** Chinese, unless somebody chose English in this browser. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(localStorage.getItem(KEY) === 'EN' ? 'EN' : 'ZH');
  useEffect(() => {
    document.documentElement.lang = language === 'ZH' ? 'zh-CN' : 'en';
    localStorage.setItem(KEY, language);
  }, [language]);
  const spoken = useMemo<Spoken>(
    () => ({ language, t: ({ zh, en }) => (language === 'ZH' ? zh : en), choose: setLanguage }),
    [language],
  );
  return <LanguageContext value={spoken}>{children}</LanguageContext>;
}

export function useLanguage(): Spoken {
  const spoken = useContext(LanguageContext);
  if (!spoken) throw new Error('useLanguage: there is no LanguageProvider above');
  return spoken;
}
