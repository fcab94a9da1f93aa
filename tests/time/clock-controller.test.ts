import { expect } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ClockController, dayOf, untilTomorrow } from '../../src/elements/controllers/clock-controller.js';
import { waitUntil } from '../support/elements.js';

class Host extends HTMLElement implements ReactiveControllerHost {
  updates = 0;
  readonly updateComplete = Promise.resolve(true);
  readonly clock = new ClockController(this);
  addController(_controller: ReactiveController): void {}
  removeController(_controller: ReactiveController): void {}
  requestUpdate(): void {
    this.updates++;
  }
  connectedCallback(): void {
    this.clock.hostConnected();
  }
  disconnectedCallback(): void {
    this.clock.hostDisconnected();
  }
}
customElements.define('clock-host', Host);

describe('The day', () => {
  it('is that of the place where the reader is', () => {
    expect(dayOf(new Date(2026, 4, 25))).to.equal(20598);
    expect(dayOf(new Date(2026, 4, 25, 23, 59, 59, 999))).to.equal(20598);
  });

  it('ends at midnight there', () => {
    expect(untilTomorrow(new Date(2026, 4, 25, 23, 59, 59))).to.equal(1000);
    expect(untilTomorrow(new Date(2026, 0, 15))).to.equal(86_400_000);
  });
});

describe('The clock of a page', () => {
  const { setTimeout: realTimeout, clearTimeout: realClear } = globalThis;
  const RealDate = Date;
  let timers: Map<number, { readonly act: () => void; readonly delay: number }>;
  let now: Date;

  beforeEach(() => {
    timers = new Map();
    now = new RealDate(2026, 4, 25, 12);
    let last = 0;
    Object.assign(globalThis, {
      setTimeout: (act: () => void, delay: number) => {
        // Only the clock has such a long timeout.
        if (delay < 60_000) return realTimeout(act, delay);
        timers.set(++last, { act, delay });
        return -last;
      },
      clearTimeout: (id: number | undefined) => (id !== undefined && id < 0 ? timers.delete(-id) : realClear(id)),
      Date: class extends RealDate {
        constructor(...given: unknown[]) {
          super(...((given.length > 0 ? given : [now]) as [Date]));
        }
      },
    });
  });
  afterEach(() => Object.assign(globalThis, { setTimeout: realTimeout, clearTimeout: realClear, Date: RealDate }));

  const shown = (): Host => {
    const host = document.createElement('clock-host') as Host;
    host.textContent = 'shown';
    host.style.display = 'block';
    document.body.append(host);
    return host;
  };

  it('waits for midnight once, however many look at it, and tells them all', async () => {
    const hosts = [shown(), shown(), shown()];
    await waitUntil(() => timers.size === 1);
    const [{ act, delay }] = [...timers.values()] as [{ act: () => void; delay: number }];
    expect(delay).to.equal(12 * 3_600_000);
    now = new RealDate(2026, 4, 26);
    timers.clear();
    act();
    expect(hosts.map(({ clock, updates }) => [clock.today, updates])).to.deep.equal(Array(3).fill([20599, 1]));
    expect(timers.size).to.equal(1);
    hosts.forEach((host) => host.remove());
    expect(timers.size).to.equal(0);
  });

  it('sleeps while nobody can see it, and is right when somebody can', async () => {
    const host = shown();
    await waitUntil(() => timers.size === 1);
    host.style.display = 'none';
    await waitUntil(() => timers.size === 0);
    now = new RealDate(2026, 4, 27);
    host.style.display = 'block';
    await waitUntil(() => timers.size === 1);
    expect([host.clock.today, host.updates]).to.deep.equal([20600, 1]);
    host.remove();
  });

  it('sleeps in a hidden tab', async () => {
    const host = shown();
    await waitUntil(() => timers.size === 1);
    const own = Object.getOwnPropertyDescriptor(Document.prototype, 'hidden')!;
    const hide = (isHidden: boolean) => {
      Object.defineProperty(Document.prototype, 'hidden', { ...own, get: () => isHidden });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    hide(true);
    expect(timers.size).to.equal(0);
    hide(false);
    expect(timers.size).to.equal(1);
    Object.defineProperty(Document.prototype, 'hidden', own);
    host.remove();
  });
});
