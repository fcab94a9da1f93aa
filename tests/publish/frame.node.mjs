import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { command } from '../support/command.mjs';

const { version } = JSON.parse(await readFile('package.json', 'utf8'));

describe('The command', () => {
  it('tells its version', async () => {
    assert.deepEqual(await command(['--version']), { code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('lists its sub-commands', async () => {
    const { code, stdout } = await command(['--help']);
    assert.equal(code, 0);
    assert.match(stdout, /^ {2}check +Checks a story file and lists its problems\.$/m);
  });

  it('shows the list, and that it was called wrongly, without a sub-command', async () => {
    const { code, stdout } = await command([]);
    assert.equal(code, 2);
    assert.match(stdout, /^Usage: history-widgets COMMAND \[options\]$/m);
  });

  it('has a help for each sub-command', async () => {
    const { code, stdout } = await command(['check', '--help']);
    assert.equal(code, 0);
    assert.match(stdout, /^Usage: history-widgets check FILE \[options\]$/m);
    assert.match(stdout, /^ {2}--json +Writes the result as JSON\.$/m);
  });

  const wrong = [
    ['a sub-command that there is not', ['chek'], 'chek: Unknown command', 'Expected one of: import, export, publish, serve, init, check'],
    ['an option that there is not', ['check', 'a', '--what'], "check: Unknown option '--what'", 'See: history-widgets check --help'],
    ['a file too few', ['check'], 'check: FILE is missing', 'See: history-widgets check --help'],
    ['a file too many', ['check', 'a', 'b'], 'check: Unexpected argument "b"', 'See: history-widgets check --help'],
  ]; // prettier-ignore
  for (const [what, args, message, remedy] of wrong)
    it(`says what is wrong, what to do, and exits with 2, for ${what}`, async () => {
      const { code, stdout, stderr } = await command(args);
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.ok(stderr.startsWith(`history-widgets: ${message}\n  ${remedy}`), stderr);
    });

  it('tells an error as JSON where JSON is asked for', async () => {
    const { code, stdout, stderr } = await command(['check', 'no-such-file.json', '--json']);
    assert.deepEqual(
      { code, stderr, error: JSON.parse(stdout) },
      {
        code: 1,
        stderr: '',
        error: {
          error: {
            place: 'no-such-file.json',
            message: 'cannot be read: no such file',
            remedy: 'Check the name and the folder',
          },
        },
      },
    );
  });
});
