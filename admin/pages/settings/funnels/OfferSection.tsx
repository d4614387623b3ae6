import { Box, Flex, IconButton, Textarea, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import { FormField } from '../../../components/fields/FormField';
import { Section } from '../../../components/layout/Section';
import { useText } from '../../../hooks/useText';

import { AddOfferLink } from './AddOfferLink';
import { OfferLinkName } from './OfferLinkName';
import type { FunnelForm } from './useFunnelForm';

const Entry = styled(Link)`
  color: ${({ theme }) => theme.colors.primary700};
  font-size: 1.4rem;
  overflow-wrap: anywhere;
`;

/** What is sold in this funnel: in words, and the entries of the site that show it. */
export function OfferSection({ form }: { form: FunnelForm }) {
  const t = useText();
  const { values, change, problemText } = form;
  const { offerText, offerLinks } = values;
  return (
    <Section title={t('settings.funnels.offer')} hint={t('settings.funnels.offer.hint')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <FormField
          name="offerText"
          label={t('settings.funnels.offer.text')}
          error={problemText('offerText')}
        >
          <Textarea
            value={offerText}
            onChange={(event) => change({ offerText: event.target.value })}
          />
        </FormField>
        {offerLinks.length === 0 ? null : (
          <Box tag="ul" aria-label={t('settings.funnels.offer.links')}>
            {offerLinks.map((link) => (
              <Flex key={`${link.uid} ${link.documentId}`} tag="li" gap={2}>
                <Entry to={`/content-manager/collection-types/${link.uid}/${link.documentId}`}>
                  <OfferLinkName link={link} />
                </Entry>
                <Typography variant="pi" textColor="neutral600">
                  {link.uid}
                </Typography>
                <IconButton
                  variant="ghost"
                  label={t('sort.remove', { name: link.documentId })}
                  onClick={() => change({ offerLinks: offerLinks.filter((each) => each !== link) })}
                >
                  <Trash aria-hidden />
                </IconButton>
              </Flex>
            ))}
          </Box>
        )}
        <AddOfferLink
          links={offerLinks}
          onAdd={(link) => change({ offerLinks: [...offerLinks, link] })}
        />
      </Flex>
    </Section>
  );
}
