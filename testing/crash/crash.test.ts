import { runCrash } from './crash';

/** A short run of `npm run test:crash`. */
test('what was acknowledged is there once, whatever was killed meanwhile', async () => {
  const figures = await runCrash(['product', 'database']);
  expect(figures).toMatchObject({ wrong: [], blows: { product: 1, database: 1 } });
  expect(figures.acknowledged).toBeGreaterThan(40);
  expect(figures.pastAnswers).toBeGreaterThan(0);
}, 300_000);
