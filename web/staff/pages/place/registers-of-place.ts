import type { Message } from '../../../../platform/message';
import declared from '../../../registers/registers.json';

/** The name of a register whose records are of a type of the graph; null where the page knows none. */
export function registerOfType(type: string): (Message & { plural: string }) | null {
  return declared.find((one) => one.type === type) ?? null;
}

/** All of them, in the order of the navigation. */
export const registers: readonly (Message & { plural: string })[] = declared;
