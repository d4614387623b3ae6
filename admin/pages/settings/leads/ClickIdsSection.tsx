import { Checkbox, Flex } from '@strapi/design-system';

import { CLICK_IDS } from '../../../../shared/contracts/settings';
import { Notice } from '../../../components/dialogs/Notice';
import { Section } from '../../../components/layout/Section';
import { useText } from '../../../hooks/useText';

import type { SectionProps } from './useLeadSettings';

/** Which ids of advertisers are kept with a lead. */
export function ClickIdsSection({ form }: SectionProps) {
  const t = useText();
  const { clickIds } = form.values;
  return (
    <Section title={t('settings.leads.clickIds')} hint={t('settings.leads.clickIds.hint')}>
      <Flex
        gap={4}
        wrap="wrap"
        role="group"
        aria-label={t('settings.leads.clickIds')}
        data-field="clickIds"
      >
        {CLICK_IDS.map((id) => (
          <Checkbox
            key={id}
            checked={clickIds.includes(id)}
            onCheckedChange={(checked) =>
              form.change({
                clickIds: CLICK_IDS.filter((each) =>
                  each === id ? checked === true : clickIds.includes(each),
                ),
              })
            }
          >
            {t('settings.leads.clickId', { id, who: t(`settings.leads.clickId.${id}`) })}
          </Checkbox>
        ))}
      </Flex>
      {clickIds.length > 0 ? (
        <Notice tone="warning">{t('settings.leads.clickIds.notice')}</Notice>
      ) : null}
    </Section>
  );
}
