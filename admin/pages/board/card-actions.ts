import { createContext, useContext } from 'react';

import type { Card } from '../../../shared/contracts';

export type CardAction = 'edit' | 'move' | 'log' | 'plan' | 'archive';
export type StartCardAction = (action: CardAction, card: Card) => void;

const CardActionContext = createContext<StartCardAction>(() => undefined);

export const CardActionProvider = CardActionContext.Provider;
export const useCardAction = () => useContext(CardActionContext);
