/** Opening over https what is asked for over http. */
export const UPGRADE = {
  setting: 'Use https where a device has it',
  settingLabel: 'Open a saved or confirmed device over https, even when you type http',
  settingWhy:
    'Where https doesn’t answer, Latchkey opens the page over http and tells you. Each device has its own switch.',
  deviceLabel: 'Open this device over https, even when you type http',
  deviceOff: 'This is off for all devices in Settings.',
  known: 'This device has https, too.',
  unanswered: 'This device didn’t answer over https a while ago.',
  tryIt: 'Try https',
} as const;
