import { Flex } from '@strapi/design-system';
import { Globe, Mail, Phone, PinMap } from '@strapi/icons';
import type { ReactNode } from 'react';

import type { Address, Ref } from '../../../shared/contracts';
import { addressLine, mailLink, mapLink, telephoneLink, webLink } from '../../domain/reach';

import type { OnReach } from './reached';
import { PlainLink } from './styles';

type Props = {
  name: string;
  contact: Ref | null;
  phone?: string | null;
  email?: string | null;
  domain?: string | null;
  address?: Address;
  onReach: OnReach;
};

const icon = {
  'aria-hidden': true,
  width: '1.2rem',
  height: '1.2rem',
  fill: 'neutral500',
} as const;

function Way({ mark, children }: { mark: ReactNode; children: ReactNode }) {
  return (
    <Flex gap={1} minWidth={0}>
      <Flex shrink={0}>{mark}</Flex>
      {children}
    </Flex>
  );
}

/** The ways to somebody; whoever takes one is asked afterwards whether to log it. */
export function ReachLinks({ name, contact, phone, email, domain, address = {}, onReach }: Props) {
  const site = domain ? webLink(domain) : null;
  const map = mapLink(address);
  if (!phone && !email && !domain && !map) return null;
  const outside = { target: '_blank', rel: 'noopener noreferrer' };
  return (
    <Flex gap={3} wrap="wrap" style={{ rowGap: 4, fontSize: '1.2rem' }}>
      {phone ? (
        <Way mark={<Phone {...icon} />}>
          <PlainLink
            href={telephoneLink(phone)}
            onClick={() => onReach({ kind: 'call', name, contact })}
          >
            {phone}
          </PlainLink>
        </Way>
      ) : null}
      {email ? (
        <Way mark={<Mail {...icon} />}>
          <PlainLink
            href={mailLink(email)}
            onClick={() => onReach({ kind: 'email', name, contact })}
          >
            {email}
          </PlainLink>
        </Way>
      ) : null}
      {domain ? (
        <Way mark={<Globe {...icon} />}>
          {site ? (
            <PlainLink href={site} {...outside}>
              {domain}
            </PlainLink>
          ) : (
            domain
          )}
        </Way>
      ) : null}
      {map ? (
        <Way mark={<PinMap {...icon} />}>
          <PlainLink
            href={map}
            {...outside}
            onClick={() => onReach({ kind: 'visit', name, contact })}
          >
            {addressLine(address)}
          </PlainLink>
        </Way>
      ) : null}
    </Flex>
  );
}
