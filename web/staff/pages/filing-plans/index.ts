import { message } from '../../../../platform/message';
import type { StaffPage } from '../../staff-page';

export const pages: StaffPage[] = [
  {
    path: 'filing-plans',
    title: message('填报计划', 'Filing plans'),
    order: 9,
    load: () => import('./plans-page'),
  },
];
