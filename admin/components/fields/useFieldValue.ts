import { useCallback, useMemo } from 'react';
import { useIntl } from 'react-intl';

import type { ListEntry, ListName } from '../../../shared/contracts';
import { RELATION_KINDS } from '../../../shared/contracts/opportunity';
import { useSalesListQuery } from '../../api/settings';
import type { AskedFields } from '../../domain/asked-fields';
import { fieldKind, listsFor, withRoleNames } from '../../domain/field-kind';
import type { FieldKind } from '../../domain/field-kind';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';
import type { Text } from '../../hooks/useText';

import {
  businessTypeChoices,
  fitChoices,
  levelChoices,
  priorityChoices,
  qualificationChoices,
  satisfactionChoices,
} from './choices';
import type { Choice } from './ChoiceSelect';
import { pickerDate } from './day';
import { labelOrText } from './text-of';

type ChoiceField = Extract<FieldKind, { type: 'choice' }>['of'];

function choicesOf(of: ChoiceField, stored: string, t: Text): readonly Choice<string>[] {
  switch (of) {
    case 'priority':
      return priorityChoices(t);
    case 'businessType':
      return businessTypeChoices(t);
    case 'level':
      return levelChoices(t);
    case 'fit':
      return fitChoices(t);
    case 'satisfaction':
      return satisfactionChoices(t);
    case 'relation':
      return RELATION_KINDS.map((value) => ({ value, label: t(`choice.relation.${value}`) }));
    default:
      return qualificationChoices(of, stored, t);
  }
}

const isNamed = (value: object): value is { name: string } =>
  'name' in value && typeof value.name === 'string';

const isNamedPart = (part: unknown): part is { name: string } =>
  typeof part === 'object' && part !== null && isNamed(part);

const NONE: readonly ListEntry[] = [];
const useEntries = (list: ListName, wanted: ReadonlySet<ListName>): readonly ListEntry[] =>
  useSalesListQuery(list, { skip: !wanted.has(list) }).data ?? NONE;

/**
 * Values of fields of an opportunity or a lead in words, as history and conflicts hold them; empty for nothing.
 * @param fields which ones: only their lists are read
 */
export function useFieldValue(fields: readonly string[], asked?: AskedFields) {
  const t = useText();
  const { locale, formatDate, formatNumber } = useIntl();
  const timeZone = useSiteTimeZone();
  const wanted = listsFor(fields);
  const sources = useEntries('sources', wanted);
  const reasons = useEntries('lossReasons', wanted);
  const serviceReasons = useEntries('serviceCloseReasons', wanted);
  const competitors = useEntries('competitors', wanted);
  const nurtureReasons = useEntries('nurtureReasons', wanted);
  const dropReasons = useEntries('leadDisqualifyReasons', wanted);
  const targetGroups = useEntries('targetGroups', wanted);
  const industries = useEntries('industries', wanted);
  const roles = useEntries('contactRoles', wanted);
  const entries = useMemo(
    () =>
      [
        ...[sources, reasons, serviceReasons, competitors],
        ...[nurtureReasons, dropReasons, targetGroups, industries],
      ].flat(),
    [
      sources,
      reasons,
      serviceReasons,
      competitors,
      nurtureReasons,
      dropReasons,
      targetGroups,
      industries,
    ],
  );

  return useCallback(
    (field: string, value: unknown): string => {
      if (value === null || value === undefined || value === '') return '';
      if (typeof value === 'boolean') return t(value ? 'record.yes' : 'record.no');
      if (Array.isArray(value)) {
        const parts: unknown[] = value;
        return parts.map((part) => (isNamedPart(part) ? part.name : String(part))).join(', ');
      }
      if (typeof value === 'object') return isNamed(value) ? value.name : JSON.stringify(value);
      const text = String(value);
      // A criterion of a lead is told with its note behind it.
      const option = asked
        ?.get(field)
        ?.options?.find(
          ({ value: code }) => String(code) === text || text.startsWith(`${String(code)}: `),
        );
      if (option) return `${option.label}${text.slice(String(option.value).length)}`;
      const kind = fieldKind(field);
      switch (kind.type) {
        case 'list': {
          const known = entries.filter(({ list }) => kind.lists.includes(list));
          return labelOrText(text, known, locale);
        }
        case 'choice':
          return choicesOf(kind.of, text, t).find((one) => one.value === text)?.label ?? text;
        case 'day':
          return formatDate(pickerDate(text), { dateStyle: 'medium', timeZone: 'UTC' });
        case 'instant':
          return formatDate(text, { dateStyle: 'medium', timeZone });
        case 'percent':
          return typeof value === 'number'
            ? formatNumber(value / 100, { style: 'percent', maximumFractionDigits: 2 })
            : text;
        case 'roles':
          return withRoleNames(text, (code) => labelOrText(code, roles, locale));
        case 'plain':
          return typeof value === 'number'
            ? formatNumber(value, { maximumFractionDigits: 10 })
            : text;
      }
    },
    [t, locale, formatDate, formatNumber, timeZone, entries, roles, asked],
  );
}
export type FieldValueText = ReturnType<typeof useFieldValue>;
