import { decodeViewer, encodeViewer } from './grants';
import {
  mayFile,
  mayRead,
  mayReadPersonal,
  maySetTargets,
  readablePaths,
  type Grant,
  type Role,
  type RowScope,
  type Viewer,
} from './viewer';

const viewer = (grants: Grant[], openReading = false): Viewer => ({
  subject: 'somebody',
  grants,
  openReading,
});
const grant = (role: Role, region: string, side: Grant['side'] = 'WEST'): Grant => ({ role, region, side });

/** A county of Yan'an with a district of Wuxi as its partner. */
const county: RowScope = { region: '610602', partner: '320205' };

describe('a role in a region', () => {
  test.each<[string, Grant, boolean]>([
    ['that very county', grant('READER', '610602'), true],
    ['its prefecture', grant('READER', '610600'), true],
    ['its province', grant('READER', '610000'), true],
    ['the nation', grant('READER', '000000'), true],
    ['a county beside it', grant('READER', '610603'), false],
    ['a township of it', grant('READER', '610602001'), false],
    ['the partner, on the western side', grant('READER', '320205'), false],
    ['the partner, on the eastern side', grant('READER', '320205', 'EAST'), true],
    ["the partner's province, on the eastern side", grant('READER', '320000', 'EAST'), true],
    ['that county, on the eastern side', grant('READER', '610602', 'EAST'), false],
  ])('%s: covers the county or not', (_, role, expected) => {
    expect(mayRead(viewer([role]), county)).toBe(expected);
    expect(mayReadPersonal(viewer([role]), county)).toBe(expected);
  });

  test('on the eastern side covers nothing that has no partner, not even for the nation', () => {
    expect(mayRead(viewer([grant('READER', '000000', 'EAST')]), { region: '610602', partner: '' })).toBe(
      false,
    );
  });

  test('covers the villages below it, and nothing above', () => {
    const filer = viewer([grant('FILER', '610602')]);
    expect(mayFile(filer, { region: '610602001001', partner: '' })).toBe(true);
    expect(mayFile(filer, { region: '610600', partner: '' })).toBe(false);
    expect(mayFile(filer, { region: '', partner: '320205' })).toBe(false);
  });
});

test.each<[Role, boolean, boolean]>([
  ['READER', false, false],
  ['FILER', true, false],
  ['TARGET_SETTER', false, true],
  ['ADMINISTRATOR', true, true],
])('%s: files %s, sets targets %s; every role reads', (role, files, sets) => {
  const someone = viewer([grant(role, '610600')]);
  expect([mayFile(someone, county), maySetTargets(someone, county)]).toEqual([files, sets]);
  expect([mayRead(someone, county), mayReadPersonal(someone, county)]).toEqual([true, true]);
});

test('open reading opens everything but names, phones and changes', () => {
  const anyone = viewer([], true);
  expect(mayRead(anyone, county)).toBe(true);
  expect([mayReadPersonal(anyone, county), mayFile(anyone, county), maySetTargets(anyone, county)]).toEqual([
    false,
    false,
    false,
  ]);
});

test('for SQL, what one may read is a list of paths, or null for everything', () => {
  const grants = [grant('READER', '610600'), grant('FILER', '000000', 'EAST')];
  expect(readablePaths(viewer(grants))).toEqual(['6106']);
  expect(readablePaths(viewer(grants), 'EAST')).toEqual(['']);
  expect(readablePaths(viewer(grants, true))).toBeNull();
});

describe('between the gateway and a subgraph', () => {
  test('a viewer arrives as he or she was sent', () => {
    const someone = {
      ...viewer([grant('FILER', '610602'), grant('READER', '320000', 'EAST')]),
      subject: '王 0042',
    };
    expect(encodeViewer(someone)).toMatch(/^[\w-]+$/);
    expect(decodeViewer(encodeViewer(someone))).toEqual(someone);
  });

  test.each([
    ['nothing', undefined],
    ['no JSON', 'abc'],
    ['no viewer', Buffer.from('{}').toString('base64url')],
    ['a role that there is not', encodeViewer(viewer([grant('ROOT' as Role, '000000')]))],
    ['a region that is none', encodeViewer(viewer([grant('READER', '')]))],
  ])('%s is nobody', (_, header) => {
    expect(decodeViewer(header)).toBeNull();
  });
});
