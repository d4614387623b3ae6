import { TextInput } from '@strapi/design-system';

import { ChoiceSelect } from '../../../components/fields/ChoiceSelect';
import { FieldGrid, FormField } from '../../../components/fields/FormField';
import { Section } from '../../../components/layout/Section';
import { FIGURE_KINDS, kindOf, unitOf } from '../../../domain/figure';
import { useText } from '../../../hooks/useText';

import { FormulaEditor } from './FormulaEditor';
import { FormulaTrial } from './FormulaTrial';
import type { FunnelForm } from './useFunnelForm';
import { useFormulaPreview } from './useFormulaPreview';

const LONGEST_LABEL = 100;
const LONGEST_UNIT = 20;

/** What a funnel calls its success figure, how it is shown, and the formula with what it gives. */
export function FigureSection({ form }: { form: FunnelForm }) {
  const t = useText();
  const { values, change, failure, documentId } = form;
  const { formula, formulaLabel, formulaUnit } = values;
  const text = formula ?? '';
  const preview = useFormulaPreview({ formula: text, funnel: documentId, formulaUnit });
  const kind = kindOf(formulaUnit);
  const problem = preview.problem ?? failure?.details.formula ?? null;
  return (
    <Section title={t('formula.title')} hint={t('formula.hint')}>
      <FieldGrid>
        <FormField name="formulaLabel" label={t('formula.label')} hint={t('formula.label.hint')}>
          <TextInput
            value={formulaLabel ?? ''}
            maxLength={LONGEST_LABEL}
            onChange={({ target }: { target: HTMLInputElement }) =>
              change({ formulaLabel: target.value })
            }
          />
        </FormField>
        <FormField
          name="formulaKind"
          label={t('formula.kind')}
          hint={t(`formula.kind.hint.${kind}`)}
        >
          <ChoiceSelect
            choices={FIGURE_KINDS.map((value) => ({ value, label: t(`formula.kind.${value}`) }))}
            value={kind}
            onChange={(chosen) => chosen && change({ formulaUnit: unitOf(chosen) })}
          />
        </FormField>
        {kind === 'number' && (
          <FormField
            name="formulaUnit"
            label={t('formula.unitText')}
            hint={t('formula.unitText.hint')}
          >
            <TextInput
              value={formulaUnit ?? ''}
              maxLength={LONGEST_UNIT}
              onChange={({ target }: { target: HTMLInputElement }) =>
                change({ formulaUnit: target.value })
              }
            />
          </FormField>
        )}
      </FieldGrid>
      <FormulaEditor text={text} problem={problem} onChange={(next) => change({ formula: next })} />
      <FormulaTrial preview={preview} unit={formulaUnit} label={formulaLabel} />
    </Section>
  );
}
