import { message } from '../../../../platform/message';
import type { StaffPage } from '../../staff-page';

export const pages: StaffPage[] = [
  { path: 'returns/:id', title: message('报表', 'Return'), load: () => import('./return-page') },
];
