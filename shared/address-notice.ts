/** What a form says to its visitors while it keeps a part of their address. */
export const ADDRESS_NOTICE = {
  de: 'Mit Ihrer Nachricht wird ein gekürzter Teil Ihrer IP-Adresse aufbewahrt.',
  en: 'A shortened part of your IP address is kept with your message.',
} as const;
