/** Opening by https what is asked for by http. */
export const UPGRADE = {
  setting: 'Use https where a device has it',
  settingLabel: 'Open a saved or confirmed device by https, also when you type http',
  settingWhy:
    'Where https doesn’t answer, Latchkey opens the page by http and tells you. Each device has its own switch.',
  deviceLabel: 'Open this device by https, also when you type http',
  deviceOff: 'This is off for all devices in Settings.',
  known: 'This device has https, too.',
  unanswered: 'This device no longer answers by https.',
  tryIt: 'Try https',
} as const;
