import { mayRead, type Viewer } from '../platform/access/viewer';
import type { Run } from '../platform/database/run';
import type { Filing } from '../platform/ledger/file-statements';
import type { Finding, OtherTotal } from '../platform/ledger/findings/finding';
import { findingsOfFiling } from '../platform/ledger/findings/findings-of-filing';
import { aboutDrafts, recordFindings } from '../platform/ledger/findings/record-findings';
import { withoutOther } from '../platform/ledger/findings/rules';
import type { FilingStamp, StatementDraft } from '../platform/ledger/statement-draft';
import { rowOf, type Drafts, type FigureDraft } from './drafts';
import type { FileFinding } from './import-result';
import { texts } from './texts';

/** What is about a file, and no row of it. */
const ofFile = (code: FileFinding['code'], ...says: string[]): FileFinding => ({
  code,
  row: null,
  indicator: null,
  says,
  other: null,
});

export const ignoredSheet = (sheet: string): FileFinding => ofFile('IGNORED_SHEET', sheet);
export const newPartnership = ({ east, west }: { east: string; west: string }): FileFinding =>
  ofFile('NEW_PARTNERSHIP', east, west);

/** Finds what there is to find of the figures of one subgraph that were just recorded, and keeps it with them. */
export async function keepFindings(
  run: Run,
  { filing, figures }: { filing: Filing; figures: readonly FigureDraft[] },
  filed: {
    ids: readonly string[];
    /** What the subgraph of targets found of figures. */
    ofTargets: readonly Finding[];
    stamp: FilingStamp;
    places: Drafts['places'];
  },
): Promise<Finding[]> {
  const { ids, ofTargets, stamp, places } = filed;
  const fresh = new Set<StatementDraft>(filing.fresh);
  const found = [
    ...(await findingsOfFiling(run, filing, { drafts: figures, ids, correction: texts.correction })),
    ...figures
      .filter((draft) => fresh.has(draft))
      .flatMap(({ row, indicator: code, remarks }) =>
        remarks.map((remark) => ({ ...remark, row, indicator: code, other: null })),
      ),
  ];
  const all = [...found, ...ofTargets].sort((one, other) => (one.row ?? 0) - (other.row ?? 0));
  const kept = aboutDrafts(all, figures);
  await recordFindings(
    run,
    kept.map(({ subject, finding }) => ({ subject, finding: inFile(finding, places) })),
    stamp,
  );
  return found;
}

/** Without what the sender may not read. */
export const forViewer = (finding: Finding, viewer: Viewer | undefined): Finding =>
  viewer && finding.other && !mayRead(viewer, finding.other) ? withoutOther(finding) : finding;

/** A finding of a draft, by the row that people see. */
export const inFile = (finding: Finding, places: Drafts['places']): Finding => ({
  ...finding,
  row: finding.row === null ? null : rowOf(places, finding.row),
  other: finding.other && placedInFile(finding.other, places),
});

export const placedInFile = (other: OtherTotal, places: Drafts['places']): OtherTotal => ({
  ...other,
  row: other.row === null ? null : rowOf(places, other.row),
});
