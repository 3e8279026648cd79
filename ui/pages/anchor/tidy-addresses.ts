/** Addresses as people write them: without the port that everybody leaves out, and none twice. */
export function tidyAddresses(addresses: readonly string[]): readonly string[] {
  return [...new Set(addresses.flatMap((each) => (URL.canParse(each) ? [new URL(each).href] : [])))];
}

/** Those of other devices than the one at `address`: a browser lets through by host and port. */
export function otherDevices(addresses: readonly string[], address: string): readonly string[] {
  return addresses.filter((each) => hostOf(each) !== hostOf(address));
}

/** Host and port, or the text itself where it is no address. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
