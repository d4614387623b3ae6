import { Typography } from '@strapi/design-system';

import { Section } from '../../components/layout/Section';
import { useText } from '../../hooks/useText';

const RIGHTS = ['funnels', 'settings', 'roles'] as const;

/** For who may not set anything up: what to ask the administrator for. */
export function AskAdmin() {
  const t = useText();
  return (
    <Section title={t('setup.ask.title')} hint={t('setup.ask.hint')}>
      <ul>
        {RIGHTS.map((right) => (
          <li key={right}>
            <Typography textColor="neutral800">{t(`setup.ask.${right}`)}</Typography>
          </li>
        ))}
      </ul>
    </Section>
  );
}
