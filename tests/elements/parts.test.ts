import { expect } from '@open-wc/testing';
import { ScriptPart } from '../../src/common/script-part.js';
import { fixture, html } from '../support/elements.js';
import { scale } from '../../src/elements/parts.js';

/** A part that the test delivers. */
function delivered() {
  let deliver!: (module: object) => void;
  let fail!: (error: Error) => void;
  const part = new ScriptPart(
    'test',
    () =>
      new Promise<object>((resolve, reject) => {
        deliver = resolve;
        fail = reject;
      }),
  );
  return { part, deliver: (module: object) => deliver(module), fail: () => fail(new Error('no')) };
}

describe('A part', () => {
  it('is there once it has loaded, and tells those who wait for it', async () => {
    const { part, deliver } = delivered();
    let changes = 0;
    const loading = part.load(() => changes++);
    void part.load(() => changes++);
    expect([part.module, part.isSettled]).to.deep.equal([undefined, false]);
    const module = {};
    deliver(module);
    await loading;
    expect([part.module, part.isSettled, changes]).to.deep.equal([module, true, 2]);
  });

  it('is settled without a module where it cannot be loaded, and rejects nothing', async () => {
    const { part, fail } = delivered();
    const loading = part.load();
    fail();
    await loading;
    expect([part.module, part.isSettled]).to.deep.equal([undefined, true]);
  });

  it('is settled after a while, and used when it comes later', async () => {
    const { part, deliver } = delivered();
    let changes = 0;
    await part.load(() => changes++);
    expect([part.module, part.isSettled, changes]).to.deep.equal([undefined, true, 1]);
    deliver({});
    await part.load();
    await Promise.resolve();
    expect([!!part.module, changes]).to.deep.equal([true, 2]);
  });
});

describe('An element that needs a part', () => {
  it('shows its HTML until the part is there, and is drawn once', async () => {
    const { module } = scale;
    scale.module = undefined;
    scale.isSettled = false;
    const element = await fixture<HTMLElement & { requestUpdate(): void; updateComplete: Promise<boolean> }>(
      html`<div>
        <history-timeline layout="proportional">
          <ol>
            <li><time datetime="1998">1998</time><h3>The first meeting</h3></li>
          </ol>
        </history-timeline>
      </div>`,
    ).then((place) => place.querySelector('history-timeline')!);
    expect(element.shadowRoot!.querySelector('slot')).not.to.equal(null);
    expect(element.shadowRoot!.querySelector('li')).to.equal(null);
    scale.module = module;
    scale.isSettled = true;
    element.requestUpdate();
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('[part="scale"] li')).not.to.equal(null);
    expect(element.shadowRoot!.querySelector('slot')).to.equal(null);
  });
});
