import type { DataSource } from 'typeorm';

/** Whether a database answers. */
export const answers = (database: DataSource): Promise<boolean> =>
  database.query('/* health */ select 1').then(
    () => true,
    () => false,
  );
