import { Button, Flex, MultiSelect, MultiSelectOption, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { useSalesAssignableUsersQuery } from '../../../api/user';
import { Notice } from '../../../components/dialogs/Notice';
import { FormField } from '../../../components/fields/FormField';
import { Section } from '../../../components/layout/Section';
import { useText } from '../../../hooks/useText';

import type { FunnelForm } from './useFunnelForm';

/** Who works in this funnel: opportunities are given to them, and the condition "team" asks for them. */
export function TeamSection({ form }: { form: FunnelForm }) {
  const t = useText();
  const { formatList } = useIntl();
  const { values, change, stored } = form;
  const { data: users = [], isLoading } = useSalesAssignableUsersQuery(undefined);
  const away = new Set(
    stored.problems.flatMap((problem) => (problem.field === 'team' ? [problem.user.id] : [])),
  );
  const members = [...stored.team, ...values.team].filter(
    ({ id }, at, all) => all.findIndex((each) => each.id === id) === at,
  );
  const offered = [...users, ...members.filter(({ id }) => !users.some((user) => user.id === id))];
  const inactive = values.team.filter(({ id }) => away.has(id));
  return (
    <Section title={t('settings.funnels.team')} hint={t('settings.funnels.team.hint')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {inactive.map(({ id, name }) => (
          <Notice key={id} tone="warning">
            <Flex gap={3} wrap="wrap" justifyContent="space-between">
              <Typography textColor="neutral800">
                {t('settings.funnels.problem.team', { name })}
              </Typography>
              <Button
                variant="secondary"
                size="S"
                onClick={() => change({ team: values.team.filter((user) => user.id !== id) })}
              >
                {t('settings.funnels.team.remove', { name })}
              </Button>
            </Flex>
          </Notice>
        ))}
        <FormField
          name="team"
          label={t('settings.funnels.team.members')}
          hint={t('settings.funnels.team.members.hint')}
        >
          <MultiSelect
            value={values.team.map(({ id }) => String(id))}
            onChange={(chosen) => {
              const kept = values.team.filter(({ id }) => chosen.includes(String(id)));
              const added = offered.filter(
                ({ id }) => chosen.includes(String(id)) && !kept.some((member) => member.id === id),
              );
              change({ team: [...kept, ...added] });
            }}
            onClear={() => change({ team: [] })}
            clearLabel={t('form.clear')}
            placeholder={t('settings.funnels.team.everybody')}
            loading={isLoading}
            customizeContent={() => formatList(values.team.map(({ name }) => name))}
          >
            {offered.map(({ id, name }) => (
              <MultiSelectOption key={id} value={String(id)}>
                {away.has(id) ? t('settings.funnels.team.inactive', { name }) : name}
              </MultiSelectOption>
            ))}
          </MultiSelect>
        </FormField>
      </Flex>
    </Section>
  );
}
