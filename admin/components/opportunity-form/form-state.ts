import type { Funnel, Opportunity } from '../../../shared/contracts';

import type { Problems } from './problems';
import type { FormField, FormValues } from './values';

export type SetValue = <F extends FormField>(field: F, value: FormValues[F]) => void;

/** What every part of the form is given. */
export type FormPart = {
  funnel: Funnel;
  /** Null while a new one is written. */
  opportunity: Opportunity | null;
  values: FormValues;
  set: SetValue;
  problems: Problems;
};
