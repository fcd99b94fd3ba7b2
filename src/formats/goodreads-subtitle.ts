import type { SeriesEntry } from '../domain/book.ts';

/** What only subtitles begin with. A colon alone proves nothing: `2001: A Space Odyssey`, `Batman: Year One`. */
const openings: readonly string[] = [
  'a novel, a novella, a memoir, a biography, an autobiography, a graphic novel, a play, a thriller',
  'stories, short stories, poems, essays, roman, récit, novela, romanzo, kriminalroman, erzählungen',
  'a history of, a brief history of, a short history of, the history of, an introduction, a very short introduction',
  'the autobiography of, the biography of, the life and times of, the story of, the true story, the untold story',
  'a true story, a guide to, a field guide, the definitive guide, the art of, the science of, the secret history of',
  'how, why, what, lessons from, lessons in, notes on, notes from, reflections on, essays on, stories from',
].flatMap((line) => line.split(', '));

/** Parts a title at its one colon where what follows is a subtitle for certain; any other title stays whole. */
export function splitSubtitle(
  whole: string,
  series: readonly SeriesEntry[],
): { title: string; subtitle: string | null } {
  const colon = whole.indexOf(': ');
  if (colon < 1 || whole.includes(': ', colon + 1)) return { title: whole, subtitle: null };
  const title = whole.slice(0, colon).trimEnd();
  const subtitle = whole.slice(colon + 2).trim();
  const isSeries = series.some(({ name }) => name.toLowerCase() === title.toLowerCase());
  return !isSeries && opensSubtitle(subtitle) ? { title, subtitle } : { title: whole, subtitle: null };
}

function opensSubtitle(text: string): boolean {
  const words = text.slice(0, 60).toLowerCase();
  return openings.some((opening) => words === opening || words.startsWith(`${opening} `));
}
