import { useRemembered } from './useRemembered';

const isId = (value: unknown): value is string => typeof value === 'string';

/** documentId of the funnel that this browser showed last. */
export const useLastFunnel = () => useRemembered('last-funnel', '', isId);
