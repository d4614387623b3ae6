/** Mean width of a letter, as a part of the size of the letters; on the safe side for German words. */
const LETTER = 0.55;

/** About how wide a text will be; nothing is measured, so that a chart is drawn in one go. */
export const textWidth = (text: string, size: number): number => [...text].length * size * LETTER;

/** As much of a text as fits, with an ellipsis for the rest. */
export function clipped(text: string, width: number, size: number): string {
  const letters = [...text];
  const fits = Math.max(1, Math.floor(width / (size * LETTER)));
  return letters.length <= fits
    ? text
    : `${letters
        .slice(0, Math.max(1, fits - 1))
        .join('')
        .trimEnd()}…`;
}

/** The words of a text in lines of a width; a word that is longer stands alone and juts out. */
export function wrapped(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    const both = `${last ?? ''} ${word}`;
    if (last !== undefined && textWidth(both, size) <= width) lines[lines.length - 1] = both;
    else lines.push(word);
  }
  return lines;
}

export type LabelFit = { angle: 0 | -90; every: number; width: number; height: number };

const MOST_LINES = 3;
export const LINE = 1.25;

/**
 * How the names under a row of bars find room: lying in a few lines, standing, or only every second, third, …
 * of them.
 */
export function labelFit(labels: readonly string[], step: number, size: number): LabelFit {
  const width = step - size / 2;
  const lines = labels.map((label) => wrapped(label, width, size));
  const most = Math.max(1, ...lines.map((own) => own.length));
  const widest = Math.max(0, ...lines.flat().map((line) => textWidth(line, size)));
  if (widest === 0 || (widest <= width && most <= MOST_LINES))
    return { angle: 0, every: 1, width, height: size * (LINE * (most - 1) + 2) };
  const every = Math.max(1, Math.ceil((size * 1.3) / Math.max(step, 0.1)));
  const longest = Math.max(...labels.map((label) => textWidth(label, size)));
  return { angle: -90, every, width, height: Math.min(longest, size * 9) + size };
}

export type LegendPlace = { x: number; line: number };

/** Entries of a legend beside each other, in as many lines as they need. */
export function legendPlaces(
  labels: readonly string[],
  width: number,
  size: number,
): { places: LegendPlace[]; lines: number } {
  const places: LegendPlace[] = [];
  let x = 0;
  let line = 0;
  for (const label of labels) {
    const own = textWidth(label, size) + size * 3;
    if (x > 0 && x + own > width) {
      x = 0;
      line += 1;
    }
    places.push({ x, line });
    x += own;
  }
  return { places, lines: labels.length > 0 ? line + 1 : 0 };
}
