/** What can be wrong with the companion's own folder, whichever browser asks. */
export type InstallFault =
  | 'not-installed'
  | 'other-version'
  | 'program-missing'
  | 'program-changed'
  | 'launcher-missing'
  | 'launcher-not-executable'
  | 'launcher-changed'
  | 'open-to-others'
  | 'node-gone'
  | 'node-too-old'
  | 'hosts-missing'
  | 'not-started'
  | 'ended'
  | 'no-answer'
  | 'bad-answer'
  | 'other-protocol'
  | 'answers-as-other';

/** What can keep one browser from seeing it. */
export type PlaceFault =
  | 'registry-missing'
  | 'registry-elsewhere'
  | 'manifest-missing'
  | 'manifest-unreadable'
  | 'wrong-name'
  | 'wrong-path'
  | 'wrong-ids';
