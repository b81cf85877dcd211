import { tearDown } from './global-setup';

export default async function undo(): Promise<void> {
  for (const step of tearDown.steps) await step();
}
