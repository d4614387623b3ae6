import type { ChecklistItem, Funnel, Question, Settings } from '../../shared/contracts';

import { lightDaysOf, probabilityOf } from './funnel-effect';
import { funnelForm } from './funnel-form';

/** A stage as somebody reads it who works in the funnel: what holds, wherever it comes from. */
export type ProcessStep = {
  id: string;
  of: Funnel['stages'][number]['stage'];
  probability: number;
  goal: string | null;
  tasks: ChecklistItem[];
  questions: Question[];
  required: string[];
  asked: string[];
  days: { yellow: number; red: number } | null;
};

export function processSteps(funnel: Funnel, settings: Settings): ProcessStep[] {
  const form = funnelForm(funnel);
  return funnel.stages.flatMap((placed, at): ProcessStep[] => {
    const place = form.stages[at];
    if (!place) return [];
    const days = lightDaysOf(place, form, settings);
    return [
      {
        id: place.id,
        of: place.of,
        probability: probabilityOf(place).value,
        goal: placed.goal ?? placed.stage.goal,
        tasks: placed.checklist ?? placed.stage.checklist,
        questions: placed.stage.questions,
        required: placed.requiredFields,
        asked: placed.askFields.filter((field) => !placed.requiredFields.includes(field)),
        days: days && { yellow: days.followUpDays.value, red: days.criticalDays.value },
      },
    ];
  });
}
