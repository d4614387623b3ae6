import type { ConversionValues } from '../../domain/lead-conversion';

/** What each part of the conversion is given. */
export type ConversionPart = {
  values: ConversionValues;
  change: (changes: Partial<ConversionValues>) => void;
  problemOf: (field: keyof ConversionValues) => string | undefined;
};
