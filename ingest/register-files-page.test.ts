import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { registerFilesPage } from './register-files-page';

test('docs/register-files.md is what `npm run compose` makes of the registers', () => {
  const page = readFileSync(join(__dirname, '..', 'docs', 'register-files.md'), 'utf8');
  expect(page).toBe(registerFilesPage());
});
