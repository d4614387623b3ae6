/** What copied markup says by itself, in the language of the page that it goes to. */
export const WORDS = {
  de: {
    ...{ send: 'Absenden', choose: 'Bitte wählen' },
    page: 'Adresse der Seite; ohne sie nennt der Browser einem anderen Server nur die Startseite',
    entry: 'Eintrag, aus dem die Seite gemacht ist: uid:documentId:locale',
  },
  en: {
    ...{ send: 'Send', choose: 'Please choose' },
    page: 'Address of the page; without it a browser names to another server only the start page',
    entry: 'Entry that the page was made from: uid:documentId:locale',
  },
} as const;

/** Where the page and its entry are written by hand or by what renders the page. */
export const originRows = (language: keyof typeof WORDS): string[] => [
  `  <!-- ${WORDS[language].page} -->`,
  '  <input type="hidden" name="_page" value="" />',
  `  <!-- ${WORDS[language].entry} -->`,
  '  <input type="hidden" name="_entry" value="" />',
];
