type Told = Record<'firstName' | 'lastName' | 'company' | 'email' | 'phone', string | null>;

/** Who it is, as a list shows him: by the first that is known. */
export function leadName({ firstName, lastName, company, email, phone }: Told): string {
  const person = [firstName, lastName].filter(Boolean).join(' ');
  return person || company || email || phone || '';
}
