import type { QualificationSettings } from '../../../shared/contracts';

/** Budget, authority, need and timing, as a new site has them. */
export const BANT: QualificationSettings = {
  criteria: [
    {
      key: 'budget',
      label: {
        de: 'Budget',
        en: 'Budget',
      },
      hint: {
        de: 'Ist Geld eingeplant?',
        en: 'Is money planned?',
      },
      weight: 25,
      options: [
        {
          key: 'unknown',
          label: {
            de: 'unbekannt',
            en: 'unknown',
          },
          share: 0,
        },
        {
          key: 'none',
          label: {
            de: 'keines',
            en: 'none',
          },
          share: 0,
        },
        {
          key: 'planned',
          label: {
            de: 'eingeplant',
            en: 'planned',
          },
          share: 0.7,
        },
        {
          key: 'approved',
          label: {
            de: 'freigegeben',
            en: 'approved',
          },
          share: 1,
        },
      ],
    },
    {
      key: 'authority',
      label: {
        de: 'Entscheidungsbefugnis',
        en: 'Authority',
      },
      hint: {
        de: 'Wer entscheidet?',
        en: 'Who decides?',
      },
      weight: 25,
      options: [
        {
          key: 'unknown',
          label: {
            de: 'unbekannt',
            en: 'unknown',
          },
          share: 0,
        },
        {
          key: 'user',
          label: {
            de: 'nutzt nur',
            en: 'only uses it',
          },
          share: 0.3,
        },
        {
          key: 'influencer',
          label: {
            de: 'entscheidet mit',
            en: 'has a say',
          },
          share: 0.7,
        },
        {
          key: 'decider',
          label: {
            de: 'entscheidet',
            en: 'decides',
          },
          share: 1,
        },
      ],
    },
    {
      key: 'need',
      label: {
        de: 'Bedarf',
        en: 'Need',
      },
      hint: {
        de: 'Welches Problem soll gelöst werden?',
        en: 'Which problem is to be solved?',
      },
      weight: 30,
      options: [
        {
          key: 'unknown',
          label: {
            de: 'unbekannt',
            en: 'unknown',
          },
          share: 0,
        },
        {
          key: 'none',
          label: {
            de: 'keiner',
            en: 'none',
          },
          share: 0,
        },
        {
          key: 'latent',
          label: {
            de: 'erkennbar',
            en: 'apparent',
          },
          share: 0.5,
        },
        {
          key: 'explicit',
          label: {
            de: 'ausgesprochen',
            en: 'stated',
          },
          share: 1,
        },
      ],
    },
    {
      key: 'timing',
      label: {
        de: 'Zeitrahmen',
        en: 'Timing',
      },
      hint: {
        de: 'Wann fällt die Entscheidung?',
        en: 'When will they decide?',
      },
      weight: 20,
      options: [
        {
          key: 'unknown',
          label: {
            de: 'unbekannt',
            en: 'unknown',
          },
          share: 0,
        },
        {
          key: 'later',
          label: {
            de: 'später als in einem Jahr',
            en: 'in more than a year',
          },
          share: 0.2,
        },
        {
          key: 'year',
          label: {
            de: 'in diesem Jahr',
            en: 'this year',
          },
          share: 0.6,
        },
        {
          key: 'quarter',
          label: {
            de: 'in drei Monaten oder früher',
            en: 'within three months',
          },
          share: 1,
        },
      ],
    },
  ],
  idealCustomerWeight: 25,
  qualifiedFrom: 60,
  minimumKnown: 3,
};
