/** Debian's WordPress on loopback, with a database and a folder of the test's own, gone when it is closed. */
import { spawn, spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { patience } from './browser.mjs';
import { freePort } from './free-port.mjs';

const packaged = '/usr/share/wordpress';

/** Asks until there is an answer, however slow the machine is; fails once the program has ended. */
async function answers(child, ask, name) {
  const end = Date.now() + patience;
  while (!(await ask())) {
    if (child.exitCode !== null || Date.now() > end) throw new Error(`${name} does not answer`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

const ended = (child, signal) =>
  new Promise((done) => {
    if (child.exitCode !== null) return done();
    child.once('exit', done);
    child.kill(signal);
  });

async function startDatabase(folder) {
  const data = join(folder, 'data');
  const socket = join(folder, 'db.sock');
  const user = process.getuid() === 0 ? ['--user=root'] : [];
  const made = spawnSync(
    'mariadb-install-db',
    ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db', ...user],
    { encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`No database could be made: ${made.stderr}${made.stdout}`);
  const options = [`--datadir=${data}`, `--socket=${socket}`, `--pid-file=${join(folder, 'db.pid')}`];
  const child = spawn('mariadbd', ['--no-defaults', ...options, '--skip-networking', ...user], { stdio: 'ignore' });
  const sql = (text) =>
    spawnSync('mariadb', ['--no-defaults', `--socket=${socket}`, '-uroot', '-e', text]).status === 0;
  await answers(child, () => sql('CREATE DATABASE IF NOT EXISTS wordpress'), 'mariadbd');
  return { socket, close: () => ended(child, 'SIGTERM') };
}

/** Its settings. What it asks of others is on loopback, which it takes for its own machine's secrets. */
const settings = (url, socket) => `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('WP_HOME', '${url}');
define('WP_SITEURL', '${url}');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('WP_ACCESSIBLE_HOSTS', '127.0.0.1');
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

const allowsLoopback = `<?php
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn ($ports, $host, $url) => [...$ports, parse_url($url, PHP_URL_PORT)], 10, 3);
`;

const printsFooter = `<?php
add_action('wp_footer', fn () => readfile(__DIR__ . '/footer.html'));
`;

/** Makes the site and its people, whose passwords are their names. */
const install = `<?php
define('WP_INSTALLING', true);
require __DIR__ . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('A site', 'admin', 'admin@example.org', true, '', 'admin');
wp_insert_user(['user_login' => 'author', 'user_pass' => 'author', 'user_email' => 'author@example.org', 'role' => 'author']);
switch_theme('twentytwentythree');
foreach (get_users() as $user) update_user_meta($user->ID, 'wp_persisted_preferences', ['core/edit-post' => ['welcomeGuide' => false], '_modified' => gmdate('c')]);
echo 'installed';
`;

/**
 * @param {string} [footer] HTML that the site's theme has at the end of each page
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} people: `admin`, and `author`, who may write no scripts
 */
export async function startWordPress(footer = '') {
  const folder = await mkdtemp(join(tmpdir(), 'history-widgets-wordpress-'));
  const root = join(folder, 'site');
  const url = `http://127.0.0.1:${await freePort()}`;
  const closing = [() => rm(folder, { recursive: true, force: true, maxRetries: 5 })];
  const close = async () => {
    for (const step of closing) await step();
  };
  try {
    await cp(packaged, root, { recursive: true, dereference: true, filter: (path) => !/\/\.htaccess$/.test(path) });
    const database = await startDatabase(folder);
    closing.unshift(database.close);
    await mkdir(join(root, 'wp-content/mu-plugins'), { recursive: true });
    await writeFile(join(root, 'wp-config.php'), settings(url, database.socket));
    await writeFile(join(root, 'wp-content/mu-plugins/loopback.php'), allowsLoopback);
    await writeFile(join(root, 'wp-content/mu-plugins/footer.html'), footer);
    await writeFile(join(root, 'wp-content/mu-plugins/footer.php'), printsFooter);
    await writeFile(join(root, 'install.php'), install);
    const made = spawnSync('php', [join(root, 'install.php')], { encoding: 'utf8' });
    if (!made.stdout.endsWith('installed'))
      throw new Error(`WordPress could not be installed: ${made.stdout}${made.stderr}`);
    const server = spawn('php', ['-S', new URL(url).host, '-t', root], { stdio: 'ignore' });
    closing.unshift(() => ended(server, 'SIGINT'));
    await answers(server, () => fetch(`${url}/wp-login.php`).then(({ ok }) => ok, () => false), 'php'); // prettier-ignore
    return { url, close };
  } catch (error) {
    await close();
    throw error;
  }
}
