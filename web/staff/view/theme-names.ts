import type { Theme } from '../../../client/generated/schema.ts';
import { message, type Message } from '../../../platform/message';
import { THEMES } from '../../../schema/subgraphs';

/** What themes are called: in English by the words of their names. */
export const themeNames = Object.fromEntries(
  THEMES.map(({ theme, zh }) => [theme, message(zh, theme.toLowerCase().replaceAll('_', ' '))]),
) as Readonly<Record<Theme, Message>>;
