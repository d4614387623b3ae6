import { useAuth } from '@strapi/strapi/admin';
import { useMemo } from 'react';

import type { UserRef } from '../../shared/contracts';

export function useMe(): UserRef | null {
  const user = useAuth('useMe', (auth) => auth.user);
  return useMemo(() => {
    if (!user) return null;
    const full = [user.firstname, user.lastname].filter(Boolean).join(' ');
    return { id: Number(user.id), name: full || user.username || user.email || '' };
  }, [user]);
}
