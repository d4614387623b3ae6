import {
  Book,
  Briefcase,
  Calendar,
  Car,
  Check,
  EmotionHappy,
  Feather,
  Headphones,
  Layout,
  Mail,
  Message,
  Pencil,
  Phone,
  PresentationChart,
} from '@strapi/icons';
import type { ComponentType, SVGProps } from 'react';

import type { ActivityKind } from '../../../shared/contracts';

const ICONS: Record<ActivityKind, ComponentType<SVGProps<SVGSVGElement>>> = {
  call: Phone,
  email: Mail,
  letter: Feather,
  message: Message,
  form: Layout,
  meeting: Calendar,
  demo: PresentationChart,
  visit: Car,
  ticket: Headphones,
  case: Briefcase,
  content: Book,
  satisfaction: EmotionHappy,
  note: Pencil,
  task: Check,
};

type ActivityIconProps = SVGProps<SVGSVGElement> & { kind: ActivityKind };

export function ActivityIcon({ kind, ...svg }: ActivityIconProps) {
  const Icon = ICONS[kind];
  return <Icon aria-hidden {...svg} />;
}
