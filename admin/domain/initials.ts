/** Two letters that stand for a person: first and last word of the name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words[words.length - 1] ?? '') : '';
  const [a = '', second = ''] = [...first];
  const b = last ? ([...last][0] ?? '') : second;
  return `${a}${b}`.toLocaleUpperCase();
}
