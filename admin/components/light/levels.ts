import { Bell, CheckCircle, WarningCircle } from '@strapi/icons';

export const LIGHT_ICONS = { green: CheckCircle, yellow: Bell, red: WarningCircle } as const;

/** The word stands in neutral800: warning700 alone does not reach 4.5 : 1 on its light background. */
export const LIGHT_COLORS = {
  green: { background: 'success100', icon: 'success700', border: 'success200' },
  yellow: { background: 'warning100', icon: 'warning700', border: 'warning200' },
  red: { background: 'danger100', icon: 'danger700', border: 'danger200' },
} as const;
