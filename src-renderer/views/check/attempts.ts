import type { Listener } from '../../../src-shared/check';

/**
 * Tries to reach a URL, or the listener, with elements in `room` where it takes any. Settles, or never does: whether it
 * got through is for the listener to say.
 */
type Way = (url: string, to: Listener, room: HTMLElement) => unknown;

const put = (made: HTMLElement, room: HTMLElement): Promise<unknown> =>
  new Promise((done) => {
    made.onload = made.onerror = done;
    room.append(made);
  });

/** An element with these attributes; `URL` stands for where it is to lead. */
const element =
  (tag: string, attributes: Readonly<Record<string, string>>): Way =>
  (url, _to, room) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes))
      made.setAttribute(name, value === 'URL' ? url : value);
    return put(made, room);
  };
const link = (rel: string, as = ''): Way => element('link', { rel, as, href: 'URL' });

/** The address of a script that fetches, for a worker. */
const fetching = (url: string): string =>
  URL.createObjectURL(new Blob([`fetch('${url}', { mode: 'no-cors' })`], { type: 'text/javascript' }));

/** Asks a server how a call could come here, or to carry one, as pages do that call each other. */
function calling(urls: string): Promise<void> {
  const call = new RTCPeerConnection({ iceServers: [{ urls, username: 'x', credential: 'x' }] });
  call.createDataChannel('x');
  void call.createOffer().then((offer) => call.setLocalDescription(offer));
  return new Promise((done) => {
    call.onicegatheringstatechange = () => {
      if (call.iceGatheringState !== 'complete') return;
      call.close();
      done();
    };
  });
}

/** Each way in which a page can have something sent, by a name that goes along as the path. */
const ways: Readonly<Record<string, Way>> = {
  fetch: (url) => fetch(url, { mode: 'no-cors' }),
  keepalive: (url) => fetch(url, { mode: 'no-cors', method: 'POST', keepalive: true }),
  tls: (url) => fetch(url.replace('http:', 'https:'), { mode: 'no-cors' }),
  xhr: (url) =>
    new Promise((done) => {
      const request = new XMLHttpRequest();
      request.onloadend = done;
      request.open('GET', url);
      request.send();
    }),
  websocket: (url) =>
    new Promise((done) => {
      new WebSocket(url.replace('http:', 'ws:')).onclose = done;
    }),
  eventsource: (url) =>
    new Promise<void>((done) => {
      const source = new EventSource(url);
      source.onerror = () => {
        source.close();
        done();
      };
    }),
  beacon: (url) => navigator.sendBeacon(url, 'x'),
  webtransport: (_url, { host, udp }) => new WebTransport(`https://${host}:${String(udp)}/`).ready,
  stun: (_url, { host, udp }) => calling(`stun:${host}:${String(udp)}`),
  turn: (_url, { host, udp }) => calling(`turn:${host}:${String(udp)}`),
  'turn-tcp': (_url, { host, tcp }) => calling(`turn:${host}:${String(tcp)}?transport=tcp`),
  import: (url) => import(/* @vite-ignore */ url),
  font: (url) => new FontFace('x', `url(${url})`).load(),
  worker: (url) =>
    new Promise((done) => {
      new Worker(fetching(url)).onerror = done;
    }),
  'shared-worker': (url) =>
    new Promise((done) => {
      new SharedWorker(fetching(url)).onerror = done;
    }),
  'service-worker': (url) => navigator.serviceWorker.register(url),
  background: (url, _to, room) => {
    room.style.background = `url(${url})`;
  },
  ping: (url, _to, room) => {
    const made = document.createElement('a');
    made.href = '#';
    made.ping = url;
    room.append(made);
    const { pathname, search } = location;
    made.click();
    history.replaceState(null, '', pathname + search);
  },
  image: element('img', { src: 'URL' }),
  audio: element('audio', { src: 'URL' }),
  video: element('video', { src: 'URL' }),
  script: element('script', { src: 'URL' }),
  iframe: element('iframe', { src: 'URL' }),
  object: element('object', { data: 'URL' }),
  embed: element('embed', { src: 'URL' }),
  stylesheet: link('stylesheet'),
  prefetch: link('prefetch'),
  preload: link('preload', 'script'),
  modulepreload: link('modulepreload'),
};

export const wayNames: readonly string[] = Object.keys(ways);

/** How long each way is given: many do not tell whether they were refused, and some begin late. Milliseconds. */
const PATIENCE = 2_000;

/** Tries one way to the listener, and answers when it has come to an end. */
export async function attempt(name: string, to: Listener): Promise<void> {
  const room = document.createElement('div');
  room.inert = true;
  room.style.cssText = 'position: fixed; width: 1px; height: 1px; overflow: hidden';
  document.body.append(room);
  const over = new Promise((done) => setTimeout(done, PATIENCE));
  try {
    await Promise.race([over, ways[name]?.(`http://${to.host}:${String(to.tcp)}/${name}`, to, room)]);
  } catch {
    // Refused, which is what is hoped for.
  }
  await over;
  room.remove();
}
