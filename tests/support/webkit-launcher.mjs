/** Runs tests in WebKitGTK: a launcher of @web/test-runner that starts the driver it needs and ends it. */
import { WebdriverLauncher } from '@web/test-runner-webdriver';
import { startWebKitDriver, webkitCapabilities } from './webkit-driver.mjs';

class WebKitLauncher extends WebdriverLauncher {
  #driver;

  constructor() {
    super({ capabilities: webkitCapabilities(), hostname: '127.0.0.1', path: '/', connectionRetryTimeout: 120_000 });
  }

  async initialize(config) {
    this.#driver = await startWebKitDriver();
    this.options.port = this.#driver.port;
    await super.initialize(config);
    this.name = 'WebKit';
  }

  async stop() {
    await super.stop();
    await this.#driver?.stop();
  }
}

export const webkitLauncher = () => new WebKitLauncher();
