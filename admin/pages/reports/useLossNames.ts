import type { LOSS_GROUPS } from '../../../shared/contracts/report';
import type { LossRow } from '../../../shared/contracts';
import { useText } from '../../hooks/useText';

import { useEntryNames } from './useEntryNames';

type Group = (typeof LOSS_GROUPS)[number];

/** Reasons of sales funnels and of service funnels stand in two lists. */
export function useReasonName(): (code: string) => string {
  const ofSales = useEntryNames('lossReasons');
  const ofService = useEntryNames('serviceCloseReasons');
  return (code) => {
    const name = ofSales(code);
    return name === code ? ofService(code) : name;
  };
}

/** What a row of the losses is about, in words. */
export function useLossNames(): (group: Group, row: Pick<LossRow, 'key' | 'name'>) => string {
  const t = useText();
  const reason = useReasonName();
  const competitor = useEntryNames('competitors');
  const objection = useEntryNames('objectionKinds');
  return (group, { key, name }) => {
    if (key === null) return t(`reports.losses.${group}.none`);
    switch (group) {
      case 'reason':
        return reason(key);
      case 'competitor':
        return competitor(key);
      case 'objection':
        return objection(key);
      case 'stage':
        return name ?? key;
    }
  };
}
