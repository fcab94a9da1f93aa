import { nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { presets, type Theme } from '../../theme/presets.js';
import { oneOf } from '../../story/messages.js';
import { warn } from '../warn.js';

export type { Theme };

type Host = ReactiveControllerHost & HTMLElement & { theme: Theme };

/** The theme of an element; an unknown name is reported, and the default used. */
export class ThemeController implements ReactiveController {
  readonly #host: Host;

  constructor(host: Host) {
    host.addController(this);
    this.#host = host;
  }

  hostUpdate(): void {
    const { theme } = this.#host;
    if (theme && !Object.hasOwn(presets, theme))
      warn(this.#host, 'invalid', { kind: 'theme', found: `"${theme}"`, expected: oneOf(Object.keys(presets)) });
  }

  /** For the attribute of the root element; `nothing` for the default. */
  get name(): Theme | typeof nothing {
    const { theme } = this.#host;
    return theme && Object.hasOwn(presets, theme) && theme !== 'plain' ? theme : nothing;
  }
}
