import type { EvidenceProblem, EvidenceUse, KeptFiles } from '../../../src/protocol/index.ts';
import settings from '../../locales/en/evidence-settings.ftl';
import { message, texts } from '../message.ts';

/** What the settings say about evidence. */
export const EVIDENCE_SETTINGS = texts(settings, [
  'title',
  'lead',
  'primaryWhy',
  'path',
  'pathWhy',
  'save',
  'usual',
  'saved',
  'badPath',
]);

export const USES: Readonly<Record<EvidenceUse, string>> = texts(settings, ['secondary', 'primary', 'off'], 'use');

/** What Details says about a file that the person has for the device. */
export const GIVE_FILE = texts(settings, ['why', 'choose', 'open', 'read', 'keep', 'kept', 'list', 'drop'], 'file');
export const dropFile = (file: string): string => message(settings, 'file-drop-named', { file });

/** Why a file was not kept. */
export const KEEP_PROBLEMS: Readonly<Record<KeptFiles['problem'] & string, string>> = texts(
  settings,
  ['no-device', 'too-many', 'unknown-format'],
  'not-kept',
);

/** Why a file was not read. */
export const EVIDENCE_PROBLEMS: Readonly<Record<EvidenceProblem, string>> = texts(
  settings,
  ['unknown-format', 'too-large', 'no-maker-file', 'not-fetched', 'leads-inside'],
  'problem',
);
