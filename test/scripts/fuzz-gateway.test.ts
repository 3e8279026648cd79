import { describe, expect, it } from 'vitest';
import { GATEWAY_INPUTS, gatewaySeeds, judgeInput } from '../../scripts/fuzz/gateway-inputs.ts';

describe('the fuzzer of what devices send to the gateway', () => {
  it.each(GATEWAY_INPUTS)('begins with a %s that is believed, and finds nothing wrong with it', async (input) => {
    const seeds = await gatewaySeeds();
    expect(await judgeInput(input, seeds.sent[input], false, seeds)).toEqual({ outcome: 'signed', finding: null });
  });

  it.each(GATEWAY_INPUTS)('tells where a %s is believed that says something else', async (input) => {
    const [seeds, other] = [await gatewaySeeds(), await gatewaySeeds()];
    expect((await judgeInput(input, other.sent[input], false, seeds)).finding).toMatch(/^believed a .* did not sign$/);
  });

  it.each(GATEWAY_INPUTS)('has a %s refused whose signature does not fit', async (input) => {
    const seeds = await gatewaySeeds();
    const bytes = Buffer.from(seeds.sent[input]);
    const at = input === 'jws' ? bytes.lastIndexOf('"signature":"') + 20 : bytes.length - 8;
    bytes[at] = bytes[at] === 0x41 ? 0x42 : 0x41;
    expect((await judgeInput(input, bytes, false, seeds)).outcome).not.toBe('signed');
  });
});
