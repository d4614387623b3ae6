import { Typography } from '@strapi/design-system';

import type { Light } from '../../../shared/contracts';
import { LightDetails } from '../../components/light/LightDetails';
import { LIGHT_COLORS } from '../../components/light/levels';
import { useText } from '../../hooks/useText';

import { Panel } from './styles';

type Props = { light: Light | null };

/** The light with all that explains it. */
export function LightPanel({ light }: Props) {
  const t = useText();
  if (!light) {
    return (
      <Panel tag="section" aria-label={t('light.title')}>
        <Typography textColor="neutral600">{t('record.noLight')}</Typography>
      </Panel>
    );
  }
  return (
    <Panel
      tag="section"
      aria-label={t('light.title')}
      data-light={light.level}
      background={LIGHT_COLORS[light.level].background}
      style={{ padding: 0 }}
    >
      <LightDetails light={light} />
    </Panel>
  );
}
