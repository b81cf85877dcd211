import { message } from '../../../../platform/message';
import type { StaffPage } from '../../staff-page';

export const pages: StaffPage[] = [
  {
    path: 'filing-plans',
    title: message('报送安排', 'Filing plans'),
    order: 9,
    load: () => import('./plans-page'),
  },
];
