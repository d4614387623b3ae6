import { Badge, Flex, Typography } from '@strapi/design-system';

import type { Funnel } from '../../../../shared/contracts';
import { RowLink } from '../../../components/table/RowLink';
import { settingsPath } from '../../../constants';
import { useText } from '../../../hooks/useText';

import { FunnelMenu } from './FunnelMenu';
import { useProblemText } from './useProblemText';

type Props = { funnel: Funnel; onDelete: () => void };

/** A funnel with what is wrong with it, and what can be done with the whole of it. */
export function FunnelRow({ funnel, onDelete }: Props) {
  const t = useText();
  const problemText = useProblemText();
  const { documentId, name, formula, formulaLabel, archivedAt, isDefault, stages, problems } =
    funnel;
  return (
    <tr data-funnel={documentId}>
      <td>
        <Flex gap={2} wrap="wrap">
          <RowLink to={settingsPath(`funnels/${documentId}`)} name={name} />
          {isDefault && <Badge active>{t('settings.funnels.default')}</Badge>}
          {archivedAt !== null && <Badge>{t('settings.funnels.archived')}</Badge>}
          {problems.length > 0 && (
            <Badge backgroundColor="warning100" textColor="warning700">
              {t('settings.funnels.problem')}
            </Badge>
          )}
        </Flex>
        {problems.map((problem, at) => (
          <Typography key={at} tag="p" variant="pi" textColor="warning700">
            {problemText(problem)}
          </Typography>
        ))}
      </td>
      <td>{t('settings.stages.library', { count: stages.length })}</td>
      <td>
        {formula === null ? t('settings.funnels.noFormula') : (formulaLabel ?? t('figure.label'))}
      </td>
      <td>
        <FunnelMenu funnel={funnel} onDelete={onDelete} />
      </td>
    </tr>
  );
}
