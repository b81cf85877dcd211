import { message } from '../../../../platform/message';
import type { StaffPage } from '../../staff-page';

export const pages: StaffPage[] = [
  { path: 'targets', title: message('目标', 'Targets'), order: 5, load: () => import('./targets-page') },
  { path: 'targets/one', title: message('目标任务', 'Target'), load: () => import('./target-page') },
];
