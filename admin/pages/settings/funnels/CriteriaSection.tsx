import { Button, Flex, IconButton, TextInput } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { useRef } from 'react';
import { styled } from 'styled-components';

import { focusField } from '../../../components/dialogs/focus-field';
import { FormField } from '../../../components/fields/FormField';
import { Section } from '../../../components/layout/Section';
import type { FormCriterion } from '../../../domain/funnel-form';
import { newKey } from '../../../domain/new-key';
import { useText } from '../../../hooks/useText';

import type { FunnelForm } from './useFunnelForm';

const LONGEST_NAME = 50;
const LONGEST_VALUE = 1000;

const Row = styled.li`
  align-items: start;
  display: grid;
  gap: ${({ theme }) => theme.spaces[3]};
  grid-template-columns: minmax(0, 1fr) minmax(0, 2fr) auto;

  & > button {
    margin-top: 2.6rem;
  }
  @media (max-width: 519px) {
    grid-template-columns: minmax(0, 1fr) auto;

    & > :nth-child(2) {
      grid-column: 1 / -1;
      grid-row: 2;
    }
  }
`;

/** Whom this funnel is for, in words: "industry: hotels". */
export function CriteriaSection({ form }: { form: FunnelForm }) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const { values, change, problemText } = form;
  const { criteria } = values;
  const edit = (id: string, part: Partial<FormCriterion>) =>
    change({ criteria: criteria.map((each) => (each.id === id ? { ...each, ...part } : each)) });
  const add = () => {
    const id = newKey();
    change({ criteria: [...criteria, { id, name: '', value: '' }] });
    setTimeout(() => focusField(box.current, `criteria.${id}.name`));
  };
  return (
    <Section title={t('settings.funnels.criteria')} hint={t('settings.funnels.criteria.hint')}>
      <Flex ref={box} direction="column" alignItems="stretch" gap={3}>
        <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
          {criteria.map((each) => (
            <Row key={each.id}>
              <FormField
                name={`criteria.${each.id}.name`}
                label={t('settings.funnels.criteria.name')}
                error={problemText(`criteria.${each.id}.name`)}
                required
              >
                <TextInput
                  value={each.name}
                  maxLength={LONGEST_NAME}
                  onChange={(event) => edit(each.id, { name: event.target.value })}
                />
              </FormField>
              <FormField
                name={`criteria.${each.id}.value`}
                label={t('settings.funnels.criteria.value')}
              >
                <TextInput
                  value={each.value}
                  maxLength={LONGEST_VALUE}
                  onChange={(event) => edit(each.id, { value: event.target.value })}
                />
              </FormField>
              <IconButton
                variant="ghost"
                label={t('sort.remove', { name: each.name || t('settings.funnels.criteria.name') })}
                onClick={() => change({ criteria: criteria.filter(({ id }) => id !== each.id) })}
              >
                <Trash aria-hidden />
              </IconButton>
            </Row>
          ))}
        </Flex>
        <Flex>
          <Button variant="secondary" startIcon={<Plus />} onClick={add}>
            {t('settings.funnels.criteria.add')}
          </Button>
        </Flex>
      </Flex>
    </Section>
  );
}
