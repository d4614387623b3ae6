import { Box, Button, Checkbox, Flex, Link, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';

import type { RoleKey, RolePresetView } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import type { Failure } from '../../api/errors';
import { useSalesCreateRolesMutation, useSalesRolePresetsQuery } from '../../api/setup';
import { Notice } from '../../components/dialogs/Notice';
import { LoadError } from '../../components/feedback/LoadError';
import { useCan } from '../../hooks/useCan';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useText } from '../../hooks/useText';

import { StepFrame } from './StepFrame';
import type { StepProps } from './step';

const Rows = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.spaces[4]};
  list-style: none;
  margin: 0;
  padding: 0;
`;

function RoleRow(props: {
  role: RolePresetView;
  name: string;
  chosen: boolean;
  onChange: (chosen: boolean) => void;
}) {
  const { role, name, chosen, onChange } = props;
  const t = useText();
  return (
    <li>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Checkbox
          checked={role.exists || chosen}
          disabled={role.exists}
          onCheckedChange={(checked) => onChange(checked === true)}
        >
          {name}
        </Checkbox>
        <Box paddingLeft="2.8rem">
          <Typography textColor="neutral600">
            {t(role.exists ? 'setup.roles.exists' : `setup.role.${role.key}`)}
          </Typography>
        </Box>
      </Flex>
    </li>
  );
}

/** The usual roles of a sales team, by one press. */
export function RolesStep({ settings, arrived, onBack, onNext }: StepProps) {
  const t = useText();
  const sentence = useFailureSentence();
  const canAsk = useCan('settingsManage');
  const presets = useSalesRolePresetsQuery(undefined, { skip: !canAsk });
  const [create, { isLoading: busy }] = useSalesCreateRolesMutation();
  const [left, setLeft] = useState<RoleKey[]>([]);
  const [made, setMade] = useState<string[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const frame = {
    title: t('setup.roles.title'),
    hint: t('setup.roles.hint'),
    arrived,
    onBack,
  };
  const next = (carriedOut: boolean) => (
    <Button onClick={() => onNext(carriedOut)}>{t('setup.next')}</Button>
  );
  if (presets.error && !presets.data) {
    const retry = () => void presets.refetch();
    return <LoadError failure={readFailure(presets.error)} onRetry={retry} />;
  }
  if (!canAsk || presets.data?.canCreate === false) {
    return (
      <StepFrame {...frame} action={next(false)}>
        <Notice tone="info">{t('setup.ask.roles')}</Notice>
      </StepFrame>
    );
  }
  if (!presets.data) return <Page.Loading />;

  const missing = presets.data.roles.filter(({ exists }) => !exists);
  const keys = missing.flatMap(({ key }) => (left.includes(key) ? [] : key));
  const install = async () => {
    setFailure(null);
    try {
      const answer = await create({ keys, locale: settings.locale }).unwrap();
      setMade(answer.flatMap(({ name, created }) => (created ? name : [])));
    } catch (error) {
      setFailure(readFailure(error));
    }
  };
  const isDone = missing.length === 0 || made.length > 0;
  return (
    <StepFrame
      {...frame}
      onSkip={isDone ? undefined : () => onNext(false)}
      action={
        isDone ? (
          next(true)
        ) : (
          <Button loading={busy} disabled={keys.length === 0} onClick={() => void install()}>
            {t('setup.roles.create', { count: keys.length })}
          </Button>
        )
      }
    >
      {failure ? <Notice tone="danger">{sentence(failure)}</Notice> : null}
      {made.length > 0 ? (
        <div role="status">
          <Notice tone="info">
            <Typography textColor="neutral800">
              {t('setup.roles.made', { names: made.join(', ') })}
            </Typography>
            <Flex>
              <Link tag={RouterLink} to="/settings/users">
                {t('setup.roles.users')}
              </Link>
            </Flex>
          </Notice>
        </div>
      ) : null}
      <Rows aria-label={t('setup.roles.title')}>
        {presets.data.roles.map((role) => (
          <RoleRow
            key={role.key}
            role={role}
            name={role.name[settings.locale]}
            chosen={!left.includes(role.key)}
            onChange={(chosen) =>
              setLeft(chosen ? left.filter((key) => key !== role.key) : [...left, role.key])
            }
          />
        ))}
      </Rows>
    </StepFrame>
  );
}
