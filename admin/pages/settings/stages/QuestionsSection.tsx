import { Section } from '../../../components/layout/Section';
import { EditableRows } from '../../../components/sortable/EditableRows';
import type { FormQuestion } from '../../../domain/stage-form';
import { useText } from '../../../hooks/useText';

import { QuestionRow } from './QuestionRow';
import type { SectionProps } from './section-props';

const NEW_QUESTION: Omit<FormQuestion, 'id'> = {
  key: null,
  type: 'text',
  label: '',
  required: false,
  options: [],
  mapsTo: null,
};

/** What this stage asks of whoever works on an opportunity in it. */
export function QuestionsSection({ form, readOnly }: SectionProps) {
  const { values, change, problemText } = form;
  const t = useText();
  return (
    <Section title={t('settings.stages.questions')} hint={t('settings.stages.questions.hint')}>
      <EditableRows
        label={t('settings.stages.questions')}
        empty={t('settings.stages.questions.empty')}
        rows={values.questions}
        nameOf={({ label }) => label.trim() || t('settings.stages.question.unnamed')}
        onRows={(questions) => change({ questions })}
        addLabel={t('settings.stages.question.add')}
        newRow={(id) => ({ ...NEW_QUESTION, id })}
        firstField={(id) => `questions.${id}.label`}
        readOnly={readOnly}
      >
        {(question, edit) => (
          <QuestionRow
            question={question}
            readOnly={readOnly}
            problemText={problemText}
            onChange={edit}
          />
        )}
      </EditableRows>
    </Section>
  );
}
