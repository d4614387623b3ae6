/** A field's name in words: `brief.priceStrategy` is "Price strategy". For answers of the API; the admin has its own texts. */
export function fieldLabel(field: string): string {
  const name = field.slice(field.lastIndexOf('.') + 1);
  const words = name.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
