import { spawnSync } from 'node:child_process';

/** A cell as openpyxl reads it: its value, the type of it in Python, and its number format. */
export type PythonCell = [value: unknown, type: string, format: string] | null;

export interface PythonWorkbook {
  sheets: string[];
  frozen: string | null;
  rows: PythonCell[][];
}

const PYTHON = '/usr/bin/python3';
const SCRIPT = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.active
rows = [[None if c.value is None else [str(c.value) if not isinstance(c.value, (int, float, str)) else c.value, type(c.value).__name__, c.number_format] for c in row] for row in sheet.iter_rows()]
print(json.dumps({'sheets': book.sheetnames, 'frozen': sheet.freeze_panes, 'rows': rows}))
`;

/** Whether Debian's python3-openpyxl is there, a reader of workbooks that is not ours. */
export const hasOpenpyxl = spawnSync(PYTHON, ['-c', 'import openpyxl']).status === 0;

export function openWithOpenpyxl(path: string): PythonWorkbook {
  const { status, stdout, stderr } = spawnSync(PYTHON, ['-c', SCRIPT, path], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as PythonWorkbook;
}
