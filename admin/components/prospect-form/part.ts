import type { ProspectValues } from '../../domain/prospect-form';

/** What each part of the business card is given. */
export type CardPart = {
  values: ProspectValues;
  change: (changes: Partial<ProspectValues>) => void;
  problemOf: (field: keyof ProspectValues) => string | undefined;
};
