/** `plannedSeats` as one would write it: the site gave no other name. */
export function words(name: string): string {
  const spaced = name.replace(/[_-]+/g, ' ').replace(/([a-z\d])([A-Z])/g, '$1 $2');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
