import { board } from './board';
import { common } from './common';
import { forms } from './forms';
import { imports } from './import';
import { settings } from './settings';

export const messages = { ...common, ...board, ...forms, ...imports, ...settings };
export type MessageKey = keyof typeof messages;
