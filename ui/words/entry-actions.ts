/** What an entry of a list, or the popup, offers to do with it. */
export const ENTRY = { rename: 'Rename', save: 'Save', cancel: 'Cancel', undo: 'Undo' } as const;

export const renameWhat = (name: string): string => `${ENTRY.rename} ${name}`;
export const nameFor = (name: string): string => `Name for ${name}`;
