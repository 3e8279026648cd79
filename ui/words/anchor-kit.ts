interface Names {
  readonly scopeRoot: string;
  readonly cross: string;
}

/** The text beside the files, for a reader who opens the folder in a year. */
export const README = (label: string, { scopeRoot, cross }: Names): string => `${label}

With these two certificates, your browser accepts the devices of your gateway without a warning. The browser refuses \
them for
any other name or address. The key that made them was deleted.

  ${scopeRoot}
      tick "Trust this CA to identify websites" for this one
  ${cross}
      an intermediate certificate, tick nothing for this one

Install both in ONE of these ways. For the scripts, close all windows of the browser first. It might miss them \
otherwise.
Start the browser again afterwards.

  By hand       Chrome, Edge: chrome://certificate-manager/localcerts/usercerts
                  Trusted Certificates: import the first file. Intermediate Certificates: import the second.
                Firefox: Settings, Privacy & Security, View Certificates, Authorities
                  Import the first file, tick "Trust this CA to identify websites". Import the second, tick nothing.
  Linux         sh linux.sh install
  Windows       powershell -ExecutionPolicy Bypass -File windows.ps1 install      (for Chrome and Edge)
  macOS         open macos.mobileconfig, then System Settings, General, Device Management
  By policy     policy-chrome.json   goes to /etc/opt/chrome/policies/managed/ (Chrome) or \
/etc/chromium/policies/managed/
                policy-edge.json     goes to /etc/opt/edge/policies/managed/
                policy-firefox.json  goes to /etc/firefox/policies/ and has to be named policies.json there;
                                     the two certificates go to /usr/lib/mozilla/certificates/
                The folders of Chrome and Edge take the file as it is, beside others. Firefox reads one file only: where
                there is a policies.json already, put "Certificates" of this one into its "policies".
                On Windows and macOS the same settings go into the registry or a configuration profile.

To remove them, delete both entries with this name where you added them. Or, with the browser closed for the scripts:
  Linux         sh linux.sh remove
  Windows       powershell -ExecutionPolicy Bypass -File windows.ps1 remove
  macOS         System Settings, General, Device Management: remove the profile
  By policy     delete the policy file; from a policies.json with more in it, remove what you added
`;
