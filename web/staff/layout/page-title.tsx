import { useEffect, useLayoutEffect, type ReactNode } from 'react';
import type { Message } from '../../../platform/message';
import { useLanguage } from '../language';
import { texts } from './texts';

/** A page's heading, which names its window too: tabs, bookmarks and printed pages show it. */
export function PageTitle({ children }: { children: string }) {
  const { t } = useLanguage();
  const title = windowTitle(children, t(texts.product));
  useEffect(() => {
    document.title = title;
  }, [title]);
  return <h1>{children}</h1>;
}

/** Names the window after a page as long as that has no heading of its own. */
export function Titled({ title, children }: { title: Message; children: ReactNode }) {
  const { t } = useLanguage();
  const first = windowTitle(t(title), t(texts.product));
  // Before the effect of the heading inside.
  useLayoutEffect(() => {
    document.title = first;
  }, [first]);
  return children;
}

const windowTitle = (page: string, product: string): string => `${page} · ${product}`;
