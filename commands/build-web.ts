import { buildPages } from '../web/build';

const said = {
  built: 'The pages are built, in web/dist.',
  current: 'The pages in web/dist are current.',
  unbuildable:
    'The pages cannot be built: Vite is not installed. Run npm ci with the development dependencies.',
};

void buildPages().then(
  (outcome) => {
    console.log(said[outcome]);
    if (outcome === 'unbuildable') process.exitCode = 1;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
