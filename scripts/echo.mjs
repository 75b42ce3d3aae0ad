// `npm run echo`: a friend to try Saltbox with when one is alone. It accepts everybody and says back what it hears.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { cache, root, runAsScript } from './base.mjs';
import { buildHeadless } from './build.mjs';
import { ensure } from './setup.mjs';

async function echo(args) {
  await ensure();
  await buildHeadless();
  // A profile and a port of its own, so that it is the same friend in the same place the next time; any argument given comes after and wins.
  const profile = join(cache, 'echo');
  const friend = spawn(
    process.execPath,
    [
      join(root, 'dist/main/headless.cjs'),
      '--profile',
      profile,
      '--listen',
      '127.0.0.1:0',
      '--name',
      'Echo',
      // It accepts everybody, so nobody but this computer is to find it.
      '--no-discovery',
      ...args,
    ],
    { stdio: ['pipe', 'pipe', 'ignore'] },
  );
  const tell = (command) => friend.stdin.write(`${JSON.stringify(command)}\n`);
  createInterface({ input: friend.stdout }).on('line', (line) => {
    const event = JSON.parse(line);
    if (event.event === 'ready') {
      const [address] = event.addresses;
      console.log(`Echo is here and says back whatever it hears. In Saltbox choose Add friend and paste:

  saltbox:${event.clientId}?name=Echo&addr=${encodeURIComponent(address)}

Key      ${event.clientId}
ID       ${event.id}
Address  ${address}

Ctrl+C ends it.`);
    } else if (event.event === 'request') {
      tell({ command: 'accept', key: event.key });
      console.log(`accepted ${event.key.slice(0, 8)}…: ${JSON.stringify(event.message)}`);
    } else if (event.event === 'message') {
      tell({ command: 'send', key: event.key, text: event.text });
    } else if (event.event === 'error') console.error(event.message);
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void friend.kill(signal));
  return new Promise((done) => friend.once('exit', (status) => void done(status ?? 0)));
}

await runAsScript(import.meta.url, echo);
