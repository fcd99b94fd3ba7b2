/** Says how long the rest takes if it goes on as it went so far: `8s`, `2m05s`, `1h02m`; null where nothing is done yet. */
export function timeLeft(seconds: number, done: number, total: number): string | null {
  if (done <= 0) return null;
  const left = Math.ceil((seconds * Math.max(0, total - done)) / done);
  const minutes = Math.floor(left / 60);
  if (minutes === 0) return `${left}s`;
  if (minutes < 60) return `${minutes}m${twoDigits(left % 60)}s`;
  return `${Math.floor(minutes / 60)}h${twoDigits(minutes % 60)}m`;
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}
