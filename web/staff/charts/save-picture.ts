/** What stands on a picture beside the chart, so that it says by itself what it shows. */
export interface PictureNotes {
  /** What it shows, and of whom: 江苏省 → 陕西省 社会帮扶资金逐月进度. */
  title: string;
  /** The lines below it: the day, and where it comes from. */
  notes: readonly string[];
  fileName: string;
}

/** Of the picture's points two are one of the screen. */
const SCALE = 2;
const MARGIN = 16 * SCALE;
const TITLE = 18 * SCALE;
const NOTE = 13 * SCALE;

/** Saves a chart as a PNG file with its title above it and its notes below. */
export function savePicture(chart: HTMLCanvasElement, { title, notes, fileName }: PictureNotes): void {
  const picture = document.createElement('canvas');
  const above = MARGIN + TITLE * 1.6;
  picture.width = chart.width + 2 * MARGIN;
  picture.height = above + chart.height + notes.length * NOTE * 1.6 + MARGIN;
  const context = picture.getContext('2d');
  if (!context) return;
  const font = getComputedStyle(document.body).fontFamily;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, picture.width, picture.height);
  context.drawImage(chart, MARGIN, above);
  context.textBaseline = 'top';
  context.fillStyle = '#1f2329';
  const width = picture.width - 2 * MARGIN;
  context.font = `bold ${TITLE}px ${font}`;
  context.fillText(title, MARGIN, MARGIN, width);
  context.fillStyle = '#5c6470';
  context.font = `${NOTE}px ${font}`;
  for (const [line, note] of notes.entries())
    context.fillText(note, MARGIN, above + chart.height + line * NOTE * 1.6, width);
  const link = document.createElement('a');
  link.href = picture.toDataURL('image/png');
  link.download = fileName;
  link.click();
}
