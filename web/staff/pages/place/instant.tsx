/** A moment as a clock in China shows it. */
export function Instant({ at }: { at: string }) {
  const shown = new Date(Date.parse(at) + 8 * 3600_000).toISOString().slice(0, 16).replace('T', ' ');
  return <time dateTime={at}>{shown}</time>;
}
