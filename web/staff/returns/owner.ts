import type { Theme } from '../../../client/generated/schema.ts';
import { pascalCase, THEMES } from '../../../schema/subgraphs';

/** The variable that asks for the field of the subgraph alone that keeps a theme's returns: eastWest of east-west. */
export function ownerOf(theme: Theme): Record<string, true> {
  const name = pascalCase(THEMES.find((one) => one.theme === theme)?.owner ?? '');
  return { [name.charAt(0).toLowerCase() + name.slice(1)]: true };
}
