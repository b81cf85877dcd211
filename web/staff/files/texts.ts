import { message } from '../../../platform/message';

export const texts = {
  excel: message('导出 Excel', 'Excel file'),
  csv: message('导出 CSV', 'CSV file'),
  failed: message('文件没有取到', 'The file could not be had'),
  broken: message('文件没有下载完整，请重试。', 'The file did not come whole: try again.'),
} as const;
