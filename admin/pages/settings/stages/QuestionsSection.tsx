import { Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useRef } from 'react';

import { focusField } from '../../../components/dialogs/focus-field';
import { Section } from '../../../components/layout/Section';
import { SortableList } from '../../../components/sortable/SortableList';
import { SortableRow } from '../../../components/sortable/SortableRow';
import { newKey } from '../../../domain/new-key';
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
  const box = useRef<HTMLDivElement>(null);
  const { questions } = values;
  const nameOf = ({ label }: FormQuestion) => label.trim() || t('settings.stages.question.unnamed');
  const add = () => {
    const id = newKey();
    change({ questions: [...questions, { ...NEW_QUESTION, id }] });
    setTimeout(() => focusField(box.current, `questions.${id}.label`));
  };

  return (
    <Section title={t('settings.stages.questions')} hint={t('settings.stages.questions.hint')}>
      <Flex ref={box} direction="column" alignItems="stretch" gap={3}>
        {questions.length === 0 ? (
          <Typography textColor="neutral600">{t('settings.stages.questions.empty')}</Typography>
        ) : (
          <SortableList
            label={t('settings.stages.questions')}
            rows={questions}
            nameOf={nameOf}
            onOrder={(ordered) => change({ questions: ordered })}
          >
            {(question) => (
              <SortableRow
                key={question.id}
                id={question.id}
                name={nameOf(question)}
                disabled={readOnly}
                onRemove={() =>
                  change({ questions: questions.filter(({ id }) => id !== question.id) })
                }
              >
                <QuestionRow
                  question={question}
                  readOnly={readOnly}
                  problemText={problemText}
                  onChange={(next) =>
                    change({
                      questions: questions.map((each) => (each.id === question.id ? next : each)),
                    })
                  }
                />
              </SortableRow>
            )}
          </SortableList>
        )}
        {readOnly ? null : (
          <Flex>
            <Button variant="secondary" startIcon={<Plus />} onClick={add}>
              {t('settings.stages.question.add')}
            </Button>
          </Flex>
        )}
      </Flex>
    </Section>
  );
}
