import { SampleDataDocument } from '../generated/graphql.ts';
import { useGraph } from '../graph/use-graph';
import { useLanguage } from '../language';
import { texts } from './texts';

/** Says on every page of a graph with sample data that it has some. */
export function SampleNotice() {
  const { t } = useLanguage();
  const found = useGraph(SampleDataDocument, {});
  return found.data?.data.sampleData ? (
    <p className="sample" role="note">
      {t(texts.sampleData)}
    </p>
  ) : null;
}
