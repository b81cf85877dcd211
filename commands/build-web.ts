import { buildPlayground } from '../web/build';

const said = {
  built: 'The playground is built, in web/dist.',
  current: 'The playground in web/dist is current.',
  unbuildable:
    'The playground cannot be built: Vite is not installed. Run npm ci with the development dependencies.',
};

void buildPlayground().then(
  (outcome) => {
    console.log(said[outcome]);
    if (outcome === 'unbuildable') process.exitCode = 1;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
