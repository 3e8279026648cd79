import { restartBrowser, tabs } from '../support/extension-api.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { createHash } from 'node:crypto';
import { vi } from 'vitest';
import {
  type Appraisal,
  type Fact,
  hostPort,
  type Observation,
  observedByBrowser,
  parseOrigin,
} from '../../src/core/index.ts';
import { OID_LOCAL_DEVICE, OID_SERVER_AUTH } from '../../src/core/x509/certificate/usage.ts';
import { ask } from '../support/ask.ts';
import { DAY, mint, type Minted, mintKeys } from '../support/mint.ts';
import { spkiOf } from '../support/observations.ts';
import { visitPage } from '../support/visit.ts';
import type { Certificate, Event, Home, Visit } from './types.ts';

/** The first day of every home. */
const FIRST_DAY = Date.UTC(2026, 10, 1, 8);
const MINUTE = 60_000;
const TAB = 1;

/** As the companion tells it. */
function withNetwork(seen: readonly Observation[], onLink: readonly string[]): readonly Observation[] {
  const [{ time, subject, visit } = { time: 0, subject: '', visit: '' }] = seen;
  return [...seen, { kind: 'network', onLink, source: 'companion', time, subject, visit, binding: 'same-address' }];
}

/** What the popup said of one visit. */
export interface Said {
  readonly visit: Visit;
  readonly appraisal: Appraisal;
}

/** One run of a home, from an empty database on. Only the clock is set; all else is the extension as it is. */
export class HomeRun {
  readonly said: Said[] = [];
  #now = FIRST_DAY;
  readonly #minted = new Map<string, Promise<Minted>>();
  readonly #keys = new Map<string, Promise<CryptoKeyPair>>();
  readonly #home: Home;

  constructor(home: Home) {
    this.#home = home;
  }

  /** Lets everything happen. @returns what was said of each visit, in their order. */
  async run(): Promise<readonly Said[]> {
    restartBrowser();
    await freshDatabase();
    for (const event of this.#home.events) await this.happen(event);
    return this.said;
  }

  async happen(event: Event): Promise<void> {
    this.#now = event.day === undefined ? this.#now + MINUTE : Math.max(this.#now, FIRST_DAY + event.day * DAY);
    vi.setSystemTime(this.#now);
    if ('open' in event) await this.#open(event);
    else if ('pair' in event) await this.#pair(event.pair);
    else if ('unpair' in event) await ask('gateway/unpair', { gateway: await this.#gatewayOf(event.unpair) });
    else if ('mine' in event) await this.#remember(event.mine, await spkiOf(await this.minted(event.key)));
    else if ('oneDevice' in event) await ask('device/join', { device: event.oneDevice[0], other: event.oneDevice[1] });
    else if ('notOneDevice' in event) await ask('device/part', { device: event.notOneDevice[0] });
    else await ask('device/forget', { device: event.forget });
  }

  /**
   * A stranger answers where the person went last, with a self-signed certificate and a key of their own, after someone
   * vouched for the device that belongs there.
   * @returns what the popup says; null where no certificate of that device was ever seen.
   */
  async strangerAnswers(): Promise<Appraisal | null> {
    const last = this.said.at(-1);
    const origin = last && parseOrigin(last.visit.open);
    if (!last?.appraisal.certificate || !origin) return null;
    const { visit, appraisal } = last;
    if (appraisal.headline.kind !== 'confirmed')
      await this.#remember(hostPort(origin.host, origin.port), appraisal.certificate?.spkiSha256 ?? '');
    this.#minted.set('stranger', mint({ subject: 'CN=Stranger', ...this.#dates([0, 1000]) }));
    const { open, at, onLink, says } = visit;
    await this.happen({ open, at, ...(onLink && { onLink }), says, shows: 'stranger' });
    return this.said.at(-1)?.appraisal ?? null;
  }

  minted(word: string): Promise<Minted> {
    let minted = this.#minted.get(word);
    if (minted === undefined) this.#minted.set(word, (minted = this.#mint(word)));
    return minted;
  }

  async #open(visit: Visit): Promise<void> {
    const origin = parseOrigin(visit.open);
    if (!origin) throw new Error(`no address: ${visit.open}`);
    const [leaf, ...others] = await Promise.all([visit.shows].flat().map((word) => this.minted(word)));
    if (!leaf) throw new Error('shows nothing');
    const { trusted } = visit;
    const facts: readonly Fact[] = [
      { kind: 'certificate', leaf: leaf.der, others: others.map(({ der }) => der) },
      {
        kind: 'browser',
        opinion: trusted === undefined ? 'overridden' : 'accepted',
        refusal: null,
        builtInRoot: trusted === undefined ? null : trusted === 'built-in',
      },
    ];
    const seen = observedByBrowser({ ...origin, address: visit.at }, facts, crypto.randomUUID(), this.#now);
    const observations = visit.onLink ? withNetwork(seen, visit.onLink) : seen;
    tabs.set(TAB, { incognito: false, url: visit.open });
    const done = visitPage({ tabId: TAB, url: visit.open, observations });
    // Whoever opens the popup does not wait for the pause after loading.
    await ask('tab/view', { tabId: TAB, url: visit.open });
    await done;
    const view = await ask('tab/view', { tabId: TAB, url: visit.open });
    if (view.kind !== 'judged') throw new Error(`${visit.open}: ${view.kind}`);
    this.said.push({ visit, appraisal: view.appraisal });
  }

  async #pair(words: readonly string[]): Promise<void> {
    const material = await Promise.all(words.map((word) => this.minted(word)));
    const bytes = Buffer.from(material.map(({ pem }) => pem).join('\n')).toString('base64');
    const view = await ask('pairing/read', { source: 'paste', bytes });
    if (view.kind !== 'offer') throw new Error(view.problem);
    const typed = createHash('sha256')
      .update(material[0]?.der ?? '')
      .digest('hex');
    await ask('pairing/compare', { offer: view.offer, typed });
    await ask('pairing/confirm', { offer: view.offer, typed, name: words[0] ?? 'Home' });
  }

  async #gatewayOf(word: string): Promise<string> {
    const gateway = (await ask('gateway/list', {})).find(({ name }) => name === word);
    if (!gateway) throw new Error(`not paired: ${word}`);
    return gateway.id;
  }

  async #remember(device: string, spkiSha256: string): Promise<void> {
    await ask('device/remember', { device, spkiSha256 });
  }

  async #mint(word: string): Promise<Minted> {
    const made = this.#home.certificates[word];
    if (!made) throw new Error(`no certificate of that name: ${word}`);
    const { by, names = [], cn = word, ca, localDevice } = made;
    const isIp = (name: string): boolean => /^[\d.]+$|:/.test(name);
    return mint({
      subject: `CN=${cn}`,
      keys: await this.#keyOf(word, made),
      ...(by === undefined ? {} : { issuer: await this.minted(by) }),
      ...(ca ? { ca: true } : { usages: localDevice ? [OID_SERVER_AUTH, OID_LOCAL_DEVICE] : [OID_SERVER_AUTH] }),
      dns: names.filter((name) => !isIp(name)),
      ip: names.filter(isIp),
      ...this.#dates(made.days ?? [-30, 700]),
    });
  }

  #keyOf(word: string, { key = word, type }: Certificate): Promise<CryptoKeyPair> {
    let keys = this.#keys.get(key);
    if (keys === undefined) this.#keys.set(key, (keys = mintKeys(type)));
    return keys;
  }

  #dates([from, until]: readonly [number, number]): { notBefore: number; notAfter: number } {
    return { notBefore: FIRST_DAY + from * DAY, notAfter: FIRST_DAY + until * DAY };
  }
}
