import { useCallback } from 'react';
import { useIntl } from 'react-intl';

import type { BriefKey, Funnel, Opportunity, QualificationKey } from '../../../shared/contracts';
import { BRIEF_KEYS, QUALIFICATION_KEYS } from '../../../shared/contracts/opportunity';
import { useSalesListQuery } from '../../api/settings';
import { useSalesAssignableUsersQuery } from '../../api/user';
import { useText } from '../../hooks/useText';
import { qualificationChoices } from '../fields/choices';
import { pickerDate } from '../fields/day';
import { entryLabel } from '../fields/text-of';

import type { FormField, FormValues } from './values';

const isBriefKey = (key: string | undefined): key is BriefKey =>
  BRIEF_KEYS.some((known) => known === key);
const isCriterion = (key: string | undefined): key is QualificationKey =>
  QUALIFICATION_KEYS.some((known) => known === key);

export type FieldText = {
  label: (field: string) => string;
  shown: (field: string, values: FormValues) => string;
};

/** Names of inputs, and what stands in them as one would read it. */
export function useFieldText(funnel: Funnel, opportunity: Opportunity | null): FieldText {
  const t = useText();
  const { locale, formatDate } = useIntl();
  const { data: sources = [] } = useSalesListQuery('sources');
  const { data: users = [] } = useSalesAssignableUsersQuery(funnel.documentId);

  const label = useCallback(
    (field: string) => {
      const [root, key] = field.split('.');
      if (root === 'brief' && isBriefKey(key)) return t(`field.brief.${key}`);
      if (root === 'qualification' && isCriterion(key)) return t(`field.qualification.${key}`);
      const name = field as Exclude<FormField, 'brief' | 'qualification'>;
      return t(`field.${name}`);
    },
    [t],
  );

  const shown = useCallback(
    (field: string, values: FormValues): string => {
      const [root, key] = field.split('.');
      if (root === 'brief' && isBriefKey(key)) return values.brief[key];
      if (root === 'qualification' && isCriterion(key)) {
        const stored = values.qualification[key];
        const choices = qualificationChoices(key, stored, t);
        return choices.find(({ value }) => value === stored)?.label ?? '';
      }
      switch (field as FormField) {
        case 'organization':
          return values.organization?.name ?? '';
        case 'contact':
          return values.contact?.name ?? '';
        case 'owner': {
          const known = opportunity?.owner ? [...users, opportunity.owner] : users;
          return known.find(({ id }) => id === values.owner)?.name ?? t('owner.none');
        }
        case 'source': {
          const entry = sources.find(({ code }) => code === values.source);
          return entry ? entryLabel(entry, locale) : (values.source ?? '');
        }
        case 'targetValue':
          return values.targetValue ? `${values.targetValue} ${values.currency}` : '';
        case 'expectedCloseOn':
        case 'decisionOn': {
          const day = field === 'decisionOn' ? values.decisionOn : values.expectedCloseOn;
          return day ? formatDate(pickerDate(day), { dateStyle: 'medium', timeZone: 'UTC' }) : '';
        }
        case 'priority':
          return t(`choice.priority.${values.priority}`);
        case 'businessType':
          return values.businessType ? t(`choice.businessType.${values.businessType}`) : '';
        case 'interest':
        case 'needLevel':
        case 'informationLevel': {
          const level = values[field as 'interest'];
          return level ? t(`choice.level.${level}`) : '';
        }
        case 'fitForCustomer':
        case 'fitForUs': {
          const fit = values[field as 'fitForUs'];
          return fit ? t(`choice.fit.${fit}`) : '';
        }
        default: {
          const text = values[field as FormField];
          return typeof text === 'string' ? text : '';
        }
      }
    },
    [t, locale, formatDate, sources, users, opportunity],
  );

  return { label, shown };
}
