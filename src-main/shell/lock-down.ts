import { app, type WebContents } from 'electron';

/** What would lead a page elsewhere, or another page into it. */
const departures = ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'] as const;

/**
 * Before the app is ready: every page there will ever be is sandboxed, goes nowhere, opens nothing and calls nobody.
 * Names lead nowhere in all of Chromium, so that none is looked up either: a question for a name says something too.
 * What main itself connects to goes through Node, and is not touched.
 */
export function lockDown(): void {
  app.enableSandbox();
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.on('web-contents-created', (_event, contents) => {
    holdIn(contents);
  });
}

function holdIn(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  for (const event of departures) {
    // They carry different details; all that is wanted of them is that they do not happen.
    contents.on(event as 'will-navigate', (detail) => {
      detail.preventDefault();
    });
  }
  // No rule for requests and no content policy covers WebRTC: it may only use the proxy, which leads nowhere.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
