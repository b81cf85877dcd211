import { message } from '../../../../platform/message';
import type { StaffPage } from '../../staff-page';

export const pages: StaffPage[] = [
  {
    path: 'indicators',
    title: message('指标', 'Indicators'),
    order: 6,
    load: () => import('./indicators-page'),
  },
];
