import { describe, expect, it } from 'vitest';
import { urlOf } from './support/homes.ts';
import { isWarning, press, reads, visit } from './support/people.ts';
import { BROWSERS, setScene } from './support/scene.ts';

const PUBLIC_NAME = 'www.example.com';

const isBrowsersOwn = (address: string) => /^(chrome-error:|about:certerror)/.test(address);

describe.each(BROWSERS)('the warning page in %s', (name) => {
  const scene = setScene(name, { names: [PUBLIC_NAME] });

  it("stands in place of the browser's page and names the device", async () => {
    const { driver, home } = scene;
    await driver.open(home.startPage);
    await driver.open(urlOf(home, 'camera'));
    await driver.arriveAt(isWarning);
    await reads(driver.tab, 'Whose device is at camera.local');
  });

  it('lets Back lead to the page before, though no one clicked anything there', async () => {
    const { driver, home } = scene;
    await driver.back();
    await driver.arriveAt(home.startPage);
  });

  it('comes again on Forward, and Back still leads away from it', async () => {
    const { driver, home } = scene;
    await driver.forward();
    await driver.arriveAt(isWarning);
    await driver.back();
    await driver.arriveAt(home.startPage);
  });

  it('comes and goes the same way when the background had been stopped', async () => {
    const { driver, home } = scene;
    await driver.stopWorker();
    await driver.open(urlOf(home, 'camera'));
    await driver.arriveAt(isWarning);
    await driver.back();
    await driver.arriveAt(home.startPage);
  });

  it('lets its own Go back lead to the page before', async () => {
    const { driver, home } = scene;
    await driver.open(urlOf(home, 'fridge'));
    await driver.arriveAt(isWarning);
    await press(driver.tab, 'Go back');
    await driver.arriveAt(home.startPage);
  });

  it('has the safe action in focus, so that Enter goes back', async () => {
    const { driver, home } = scene;
    await driver.open(urlOf(home, 'thermostat'));
    await driver.arriveAt(isWarning);
    await reads(driver.tab, 'Go back');
    await driver.tab.keyboard.press('Enter');
    await driver.arriveAt(home.startPage);
  });

  it('says that the device is known when it was confirmed or seen before', async () => {
    const { driver, home } = scene;
    await visit(driver, urlOf(home, 'doorbell'));
    await home.rotate('doorbell');
    await driver.open(urlOf(home, 'doorbell'));
    await driver.arriveAt(isWarning);
    await reads(driver.tab, 'First seen today');
  });

  it('stays away from a refused page with a public name', async () => {
    const { driver, home } = scene;
    const url = new URL(urlOf(home, 'camera'));
    url.hostname = PUBLIC_NAME;
    await driver.open(url.href);
    await driver.arriveAt(isBrowsersOwn);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await driver.arriveAt(() => true)).toSatisfy(isBrowsersOwn);
  });
});
