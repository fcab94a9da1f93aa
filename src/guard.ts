import { bare } from './bare.js';
import { pageDocument } from './page-document.js';
import { warn } from './warn.js';

interface Updating {
  performUpdate(): void;
}

/** What Lit reads options from. */
interface LitClass {
  shadowRootOptions: ShadowRootInit;
  properties: Record<string, object>;
}

/**
 * Keeps what goes wrong while an element draws itself from the page: the element then shows its HTML content, and says
 * so once. Lit would reject the update's promise, which nobody on a stranger's page handles. Lit's options get no
 * prototype.
 */
export function guard(element: CustomElementConstructor): void {
  const prototype = element.prototype as HTMLElement & Updating;
  const lit = element as unknown as LitClass;
  lit.shadowRootOptions = bare(lit.shadowRootOptions);
  for (const name of Object.keys(lit.properties)) lit.properties[name] = bare(lit.properties[name]!);
  const update = prototype.performUpdate;
  const broken = new WeakSet<Element>();
  prototype.performUpdate = function (this: HTMLElement & Updating) {
    try {
      if (!broken.has(this)) update.call(this);
    } catch (error) {
      broken.add(this);
      warn(this, `cannot be drawn here (${String(error)}); its HTML content is shown as it is.`);
      this.shadowRoot?.replaceChildren(pageDocument.createElement('slot'));
    }
  };
}
