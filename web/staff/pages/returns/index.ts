import { message } from '../../../../platform/message';
import type { StaffPage } from '../../staff-page';

export const pages: StaffPage[] = [
  { path: 'returns', title: message('我的报表', 'My returns'), order: 6, load: () => import('./due-page') },
  { path: 'returns/:id', title: message('报表', 'Return'), load: () => import('./return-page') },
];
