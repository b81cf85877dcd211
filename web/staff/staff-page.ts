import type { ComponentType } from 'react';
import type { Message } from '../../platform/message';

/** One page: `pages/<folder>/index.ts` exports a list of them as `pages`, and the router and the navigation follow. */
export interface StaffPage {
  /** As the router writes it, below /: 'region/:code'. */
  path: string;
  title: Message;
  /** Its place in the navigation, whose entry leads to /path; without one the page is reached by links alone. */
  order?: number;
  load: () => Promise<{ default: ComponentType }>;
}

const folders = import.meta.glob<{ pages: StaffPage[] }>('./pages/*/index.ts', { eager: true });

export const staffPages: StaffPage[] = Object.values(folders)
  .flatMap(({ pages }) => pages)
  .sort((one, other) => (one.order ?? Infinity) - (other.order ?? Infinity));
