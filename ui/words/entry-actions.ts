import entryActions from '../locales/en/entry-actions.ftl';
import { message, texts } from './message.ts';

/** What an entry of a list, or the popup, offers to do with it. */
export const ENTRY = texts(entryActions, ['rename', 'save', 'cancel', 'undo']);

export const renameWhat = (name: string): string => message(entryActions, 'rename-device', { name });
export const nameFor = (name: string): string => message(entryActions, 'name-for', { name });
