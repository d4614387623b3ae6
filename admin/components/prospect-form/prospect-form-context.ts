import { createContext, useContext } from 'react';

import type { ProspectStart } from '../../domain/prospect-start';

export type OpenProspect = (start: ProspectStart) => void;

const ProspectFormContext = createContext<OpenProspect | null>(null);

export const ProspectFormContextProvider = ProspectFormContext.Provider;
/** Opens the form for a new firm, person and chance; null for who may make none of them. */
export const useOpenProspect = () => useContext(ProspectFormContext);
