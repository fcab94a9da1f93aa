import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { texts, until } from '../support/elements.js';
import { all, current, find, inView, selections, show } from '../support/nine-events.js';

describe('a horizontal history-timeline', () => {
  it('goes on and back by its buttons, keeps the focus, and says once where it is', async () => {
    const element = await show({ layout: 'horizontal' });
    const ids = selections(element);
    const next = find<HTMLButtonElement>(element, '[part="next"]');
    next.focus();
    next.click();
    await until(() => inView(element) === 'Event 2');
    expect(texts(element, '[role="status"]')).to.deep.equal(['2 of 9: Event 2']);
    expect(current(element)).to.equal('Event 2');
    expect(element.shadowRoot!.activeElement).to.equal(next);
    find(element, '[part="previous"]').click();
    await until(() => inView(element) === 'Event 1');
    expect(ids).to.deep.equal(['e2', 'e1']);
    find(element, '[part="previous"]').click();
    expect(ids).to.deep.equal(['e2', 'e1']);
  });

  it('says of a button that it leads nowhere at either end, and leaves it its focus', async () => {
    const element = await show({ layout: 'horizontal' });
    const strip = find(element, '.carousel');
    const disabled = (): string[] => all(element, '[aria-disabled="true"]').map((button) => button.part.value);
    expect(disabled()).to.deep.equal(['previous']);
    press(strip, { key: 'End' });
    await until(() => current(element) === 'Event 9');
    expect(disabled()).to.deep.equal(['next']);
    find(element, '[part="previous"]').click();
    await until(() => current(element) === 'Event 8');
    expect(disabled()).to.deep.equal([]);
    find(element, '[part="previous"]').focus();
    press(strip, { key: 'Home' });
    await until(() => current(element) === 'Event 1');
    expect(disabled()).to.deep.equal(['previous']);
    expect(element.shadowRoot!.activeElement).to.equal(find(element, '[part="previous"]'));
  });

  it('says so of a strip that a reader has moved, too, and of one that begins elsewhere', async () => {
    const element = await show({ layout: 'horizontal' });
    const strip = find(element, '.carousel');
    const isDisabled = (part: string): boolean => find(element, `[part="${part}"]`).ariaDisabled === 'true';
    strip.scrollLeft = 400;
    await until(() => !isDisabled('previous'));
    strip.scrollLeft = 0;
    await until(() => isDisabled('previous'));
    expect(isDisabled('next')).to.equal(false);
    const other = await show({ layout: 'horizontal', startAt: 'last' });
    const disabled = all(other, '[aria-disabled="true"]').map((button) => button.part.value);
    expect(disabled).to.deep.equal(['next']);
  });

  it('begins anew when the layout has been another', async () => {
    const element = await show({ layout: 'horizontal' });
    const isDisabled = (): boolean => find(element, '[part="previous"]').ariaDisabled === 'true';
    find(element, '.carousel').scrollLeft = 400;
    await until(() => !isDisabled());
    element.layout = 'vertical';
    await element.updateComplete;
    element.layout = 'horizontal';
    await element.updateComplete;
    expect(isDisabled()).to.equal(true);
  });

  for (const [dir, on, back] of [
    ['ltr', 'ArrowRight', 'ArrowLeft'],
    ['rtl', 'ArrowLeft', 'ArrowRight'],
  ] as const) {
    it(`goes on and back by the arrow keys, ${dir}, and to both ends`, async () => {
      const element = await show({ layout: 'horizontal' }, dir);
      const strip = find(element, '.carousel');
      strip.focus();
      await sendKeys({ press: on });
      await until(() => current(element) === 'Event 2' && inView(element) === 'Event 2');
      await sendKeys({ press: on });
      await until(() => current(element) === 'Event 3' && inView(element) === 'Event 3');
      await sendKeys({ press: back });
      await until(() => current(element) === 'Event 2' && inView(element) === 'Event 2');
      await sendKeys({ press: 'End' });
      await until(() => current(element) === 'Event 9');
      await until(() => {
        const box = all(element, 'li')[8]!.getBoundingClientRect();
        const view = strip.getBoundingClientRect();
        return box.left >= view.left - 2 && box.right <= view.right + 2;
      });
      await sendKeys({ press: 'Home' });
      await until(() => current(element) === 'Event 1' && inView(element) === 'Event 1');
      expect(element.shadowRoot!.activeElement).to.equal(strip);
    });
  }

  it('goes as far as the keys are pressed, however fast', async () => {
    const element = await show({ layout: 'horizontal' });
    const ids = selections(element);
    const strip = find(element, '.carousel');
    for (let press = 0; press < 5; press++) {
      strip.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }));
      await element.updateComplete;
    }
    await until(() => inView(element) === 'Event 6');
    expect(ids).to.deep.equal(['e2', 'e3', 'e4', 'e5', 'e6']);
  });

  it('keeps the entry that it is on its way to, and lets go of one that the reader has moved out of view', async () => {
    const element = await show({ layout: 'horizontal' });
    const strip = find(element, '.carousel');
    strip.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true, cancelable: true }));
    await element.updateComplete;
    strip.dispatchEvent(new Event('scroll'));
    await element.updateComplete;
    expect(current(element)).to.equal('Event 9');
    await until(() => Math.abs(strip.scrollWidth - strip.clientWidth - strip.scrollLeft) < 2);
    expect(current(element)).to.equal('Event 9');
    strip.scrollTo({ left: 0, behavior: 'instant' });
    await until(() => current(element) === '');
  });

  const press = (target: Element, init: KeyboardEventInit): boolean =>
    !target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init }));

  it('takes no key but its own, and none from elsewhere', async () => {
    const element = await show({ layout: 'horizontal' });
    const strip = find(element, '.carousel');
    const link = find(element, 'li a');
    expect(press(strip, { key: 'ArrowRight' })).to.equal(true);
    expect(press(link, { key: 'ArrowRight' })).to.equal(true);
    for (const key of ['ArrowDown', 'ArrowUp', 'PageDown', ' ', 'Tab', 'a', 'constructor'])
      expect(press(strip, { key }), key).to.equal(false);
    for (const modifier of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey'])
      expect(press(strip, { key: 'ArrowLeft', [modifier]: true }), modifier).to.equal(false);
    expect(press(document.body, { key: 'ArrowRight' })).to.equal(false);
    expect(press(find(element, '[part="next"]'), { key: 'ArrowRight' })).to.equal(false);
  });

  it('leaves wheel and touch to the browser', async () => {
    const element = await show({ layout: 'horizontal' });
    for (const type of ['wheel', 'touchstart', 'touchmove']) {
      const event = new Event(type, { bubbles: true, composed: true, cancelable: true });
      find(element, 'li p').dispatchEvent(event);
      expect(event.defaultPrevented, type).to.equal(false);
    }
    expect(getComputedStyle(find(element, '.carousel')).overscrollBehaviorY).to.equal('auto');
  });

  it('goes on from where the reader has scrolled it', async () => {
    const element = await show({ layout: 'horizontal' });
    const strip = find(element, '.carousel');
    const [first, , , fourth] = all(element, 'li');
    strip.scrollTo({ left: fourth!.offsetLeft - first!.offsetLeft, behavior: 'instant' });
    await until(() => inView(element) === 'Event 4');
    find(element, '[part="next"]').click();
    await until(() => inView(element) === 'Event 5');
    expect(current(element)).to.equal('Event 5');
  });

  it('does not scroll the page', async () => {
    const element = await show({ layout: 'horizontal' });
    const filler = document.createElement('div');
    filler.setAttribute('style', 'block-size: 3000px');
    element.parentElement!.append(filler);
    scrollTo(0, 20);
    find(element, '[part="next"]').click();
    element.goTo('e7');
    await until(() => inView(element) === 'Event 7');
    expect(scrollY).to.equal(20);
    scrollTo(0, 0);
  });

  it('steps over events that are out of what is looked for, or folded away', async () => {
    const element = await show({ layout: 'horizontal', show: 'key' });
    find(element, '[part="next"]').click();
    await until(() => current(element) === 'Event 5');
    expect(texts(element, '[role="status"]')).to.deep.equal(['2 of 3: Event 5']);
    element.query = '1993';
    await element.updateComplete;
    element.previous();
    await until(() => current(element) === 'Event 3');
  });
});
