import { message } from '../../../../platform/message';
import type { StaffPage } from '../../staff-page';

export const pages: StaffPage[] = [
  { path: 'ranking', title: message('排名', 'Ranking'), order: 3, load: () => import('./ranking') },
];
