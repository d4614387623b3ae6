import type {
  Bilingual,
  FormFieldType,
  LeadFill,
  LeadFormField,
  LeadFormOption,
} from '../../../shared/contracts';
import { LEAD_FILLS } from '../../../shared/contracts/lead-form';

export type FormOption = { id: string; value: string; label: Bilingual };
/** A field while it is edited: numbers may be empty, and options are kept while another type is tried. */
export type FieldRow = {
  id: string;
  key: string;
  /** The key still follows the label. */
  derives: boolean;
  type: FormFieldType;
  label: Bilingual;
  required: boolean;
  options: FormOption[];
  maxLength: number | null;
  min: number | null;
  max: number | null;
  fills: LeadFill | null;
};

export const fieldRows = (fields: readonly LeadFormField[]): FieldRow[] =>
  fields.map(({ options = [], maxLength, min, max, ...field }) => ({
    ...field,
    id: field.key,
    derives: false,
    options: options.map((option, at) => ({ id: `${field.key}.${at}`, ...option })),
    maxLength: maxLength ?? null,
    min: min ?? null,
    max: max ?? null,
  }));

const trimmed = ({ de, en }: Bilingual): Bilingual => ({ de: de.trim(), en: en.trim() });
const optionInput = ({ value, label }: FormOption): LeadFormOption => ({
  value: value.trim(),
  label: trimmed(label),
});

/** Whether the length of what is typed into a field is limited. */
export const hasLength = (type: FormFieldType): boolean =>
  type !== 'number' && type !== 'date' && type !== 'checkbox' && type !== 'select';

export const fieldInput = (row: FieldRow): LeadFormField => ({
  key: row.key.trim(),
  type: row.type,
  label: trimmed(row.label),
  required: row.required,
  ...(row.type === 'select' ? { options: row.options.map(optionInput) } : {}),
  ...(hasLength(row.type) && row.maxLength !== null ? { maxLength: row.maxLength } : {}),
  ...(row.type === 'number' && row.min !== null ? { min: row.min } : {}),
  ...(row.type === 'number' && row.max !== null ? { max: row.max } : {}),
  fills: row.fills,
});

const MOST_KEY = 50;
const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** A label as the name of an input: "Größe der Firma" → "groesse_der_firma"; one that is free. */
export function keyFrom(label: Bilingual, taken: ReadonlySet<string>): string {
  const words = (label.en.trim() || label.de.trim())
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => UMLAUTS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, MOST_KEY - 3);
  const base = words === '' ? 'field' : words;
  const candidates = [base, ...Array.from({ length: 98 }, (_, at) => `${base}_${at + 2}`)];
  return candidates.find((key) => !taken.has(key)) ?? base;
}

/** The row with another label; its key follows as long as nobody has set one. */
export function withLabel(row: FieldRow, label: Bilingual, rows: readonly FieldRow[]): FieldRow {
  if (!row.derives) return { ...row, label };
  const others = new Set(rows.filter(({ id }) => id !== row.id).map(({ key }) => key));
  return { ...row, label, key: keyFrom(label, others) };
}

/** Which fields of a lead a field may fill, without those that another field fills already. */
export function fillsFor(row: FieldRow, rows: readonly FieldRow[]): LeadFill[] {
  if (row.type === 'checkbox') return [];
  const taken = new Set(rows.filter(({ id }) => id !== row.id).map(({ fills }) => fills));
  return LEAD_FILLS.filter(
    (fill) =>
      !taken.has(fill) && (fill !== 'email' || row.type === 'email' || row.type === 'hidden'),
  );
}

const USUAL: Partial<Record<FormFieldType, LeadFill>> = { email: 'email', phone: 'phone' };

/** The row as another kind of input; it fills what that kind usually fills, never what it cannot. */
export function withFieldType(
  row: FieldRow,
  type: FormFieldType,
  rows: readonly FieldRow[],
): FieldRow {
  const next = { ...row, type };
  const possible = fillsFor(next, rows);
  const usual = USUAL[type];
  const kept = row.fills !== null && possible.includes(row.fills) ? row.fills : null;
  const proposed = usual && possible.includes(usual) ? usual : null;
  return { ...next, fills: kept ?? proposed };
}

export const newField = (id: string, taken: ReadonlySet<string>): FieldRow => ({
  id,
  key: keyFrom({ de: '', en: '' }, taken),
  derives: true,
  type: 'text',
  label: { de: '', en: '' },
  required: false,
  options: [],
  maxLength: null,
  min: null,
  max: null,
  fills: null,
});
