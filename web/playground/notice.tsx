import { both, strings, type Text } from './strings';

/** A message under the top bar, until it is dismissed or another takes its place. */
export interface Notice {
  kind: 'error' | 'info';
  text: Text;
}

/** Shows a notice; null takes the present one away. */
export type Notify = (notice: Notice | null) => void;

/** The message on show, announced to screen readers. */
export function NoticeBar({ notice, notify }: { notice: Notice; notify: Notify }) {
  return (
    <div className={`notice ${notice.kind}`} role={notice.kind === 'error' ? 'alert' : 'status'}>
      <p>
        {notice.text.zh} <span lang="en">{notice.text.en}</span>
      </p>
      <button
        type="button"
        aria-label={both(strings.dismiss)}
        onClick={() => {
          notify(null);
        }}
      >
        ×
      </button>
    </div>
  );
}
