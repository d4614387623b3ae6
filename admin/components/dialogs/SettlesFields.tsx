import { Checkbox, Flex, Typography } from '@strapi/design-system';

import type { Activity } from '../../../shared/contracts';
import { useText } from '../../hooks/useText';
import { useActivityText } from '../timeline/useActivityText';

type Props = {
  planned: readonly Activity[];
  value: readonly string[];
  onChange: (value: readonly string[]) => void;
};

/** Follow-ups that are done by what is logged; what was due by today is ticked. */
export function SettlesFields({ planned, value, onChange }: Props) {
  const t = useText();
  const text = useActivityText(false);
  if (planned.length === 0) return null;
  return (
    <Flex
      role="group"
      aria-label={t('log.settles')}
      direction="column"
      alignItems="stretch"
      gap={2}
      data-field="settles"
    >
      <Typography variant="pi" fontWeight="bold" textColor="neutral800">
        {t('log.settles')}
      </Typography>
      {planned.map((activity) => {
        const { documentId } = activity;
        return (
          <Checkbox
            key={documentId}
            checked={value.includes(documentId)}
            onCheckedChange={(checked) =>
              onChange(
                checked === true
                  ? [...value, documentId]
                  : value.filter((settled) => settled !== documentId),
              )
            }
          >
            {text.plan(activity)}
          </Checkbox>
        );
      })}
    </Flex>
  );
}
