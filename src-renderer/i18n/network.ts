/** The words of the network page, in English. */
export const network = {
  looking: 'Looking at the network',

  /** Whether calls come in: what is so, then what to do. */
  verdict: {
    mapped: 'Friends can call you',
    mappedText: 'Your router leads calls to {{address}} here. To be sure, ask a friend to call you back.',
    internet: 'Friends can probably call you',
    internetText:
      'This computer has an address of the internet itself. Only a firewall may still keep calls out: ask a friend to call you back, and if nothing comes in, allow TCP port {{port}} in it.',
    carrier: 'Friends cannot call you from outside',
    carrierText:
      'Your provider shares one address among many customers (CGNAT), so no port can be opened. Ask your provider for an address of your own, or for IPv6.',
    router: 'Friends cannot call you from outside',
    routerText:
      'Your router opens a port, but another router stands before it. Forward TCP port {{port}} in that one too, or switch it to bridge mode.',
    closed: 'Your port is closed',
    closedText:
      'Your router opens no port when it is asked. Switch on PCP, NAT-PMP or UPnP in its settings, or forward TCP port {{port}} to this computer.',
    unmapped: 'Your port is probably closed',
    unmappedText:
      'Saltbox does not ask your router to let calls in. Switch that on below, or forward TCP port {{port}} to this computer.',
    asking: 'Asking your router',
    askingText: 'Saltbox asks it to let calls in. This takes a few seconds.',
    computer: 'Only this computer can call you',
    computerText:
      'Saltbox was told to listen on this computer alone. You can still call friends. For calls from outside, start it without --listen.',
    deaf: 'Nobody can call you',
    deafText:
      'Saltbox does not listen: its port may be used by another program. Close that and start Saltbox again. You can still call friends.',
    proxied: 'All calls go through your proxy',
    proxiedText:
      'Friends cannot call you, but you can call them. Only an onion service of your own that leads to {{address}} would let calls in.',
    stopped: 'No call goes out',
    stoppedText:
      'Saltbox was started with a proxy, or another choice for the network, that it cannot read. So that nothing goes round a proxy, it calls nobody. Set a proxy below, or none.',
  },
  /** What the DHT does about a port that is not open. */
  meanwhile: {
    works: 'Without it, friends still reach you through the DHT.',
    hard: 'The DHT helps, but your router is of a kind that not all calls get through.',
    off: 'Until then, switch on the DHT below: it needs no open port.',
  },

  listens: 'Listens on',
  nowhere: 'Nowhere',
  router: 'Router',
  opened: '{{address}} leads here, by {{by}}',
  by: { pcp: 'PCP', 'nat-pmp': 'NAT-PMP', upnp: 'UPnP' },
  carrier: 'Behind an address that your provider shares (CGNAT)',
  behind: 'Behind another router',
  closed: 'Opens no port when asked',
  notAsked: 'Not asked',
  asking: 'Being asked',
  nat: 'Kind of router',
  nats: {
    open: 'None in between, or one that lets all calls through',
    consistent: 'Lets calls through well, with the help of the DHT',
    random:
      'Difficult: it changes ports with every call. Towards a friend with one of the same kind, only an open port or a friend who carries your calls helps.',
    unknown: 'Not known yet',
  },
  outside: 'Seen from outside',
  outsideVaries: 'At another port each time',
  notKnown: 'Not known yet',
  dht: 'DHT',
  dhtOnline: 'Connected, {{count}} computers known',
  dhtOnline_one: 'Connected, one computer known',
  dhtOffline: 'Not connected. Check that this computer is online.',
  dhtFailed: 'Not running. If this stays, switch it off and on again.',
  lan: 'Local network',
  lanOn: 'Friends in it are found',
  lanFailed: 'Cannot be used on this computer',
  off: 'Off',
  offProxy: 'Off while a proxy is set',

  callBack: {
    title: 'Ask a friend to call you back',
    lead: 'The computer of a friend who is online calls yours once. So you see whether calls come in.',
    nobody: 'None of your friends is online with Saltbox now. Come back when one is.',
    deaf: 'Nobody can call this computer now, so there is nothing to try.',
    who: 'Friend',
    option: '{{name}} ({{way}})',
    ask: 'Call me back',
    waiting: 'Waiting for the call of {{name}}, 20 seconds at most',
    reached: '{{name}} reached this computer at {{address}}. Your port is open: friends can call you.',
    reachedNear:
      '{{name}} reached this computer at {{address}}. You are in the same network, so this does not tell about calls from the internet: ask a friend who is elsewhere for that.',
    failed:
      '{{name}} called {{address}} and did not get through. Open TCP port {{port}} in your router and in the firewall of this computer, and ask again.',
    failedNear:
      '{{name}} called {{address}}, in the same network, and did not get through. Allow TCP port {{port}} in the firewall of this computer, and ask again.',
    elsewhere:
      'Something took the call of {{name}} at {{address}}, but it did not come in here. Look in your router where it leads TCP port {{port}}.',
    refused:
      'The computer of {{name}} did not call: it was asked a moment ago, uses a proxy, or does not know your address. Wait a minute, or ask another friend.',
    noAnswer: '{{name}} has not answered. Ask again, or ask another friend.',
    somewhere: 'port {{port}}',
  },

  switches: {
    title: 'What Saltbox may do',
    findable: 'People who have my key can find me',
    findableHint: 'Whoever has your key can send you a request, wherever they are. Friends find you anyway.',
    dht: 'Find friends by their key (DHT)',
    dhtHint:
      'A public network of computers that hold small notices of where somebody is. It also helps calls through routers. Those computers see your internet address, and no messages.',
    lan: 'Find friends in my local network',
    lanHint: 'Everybody in it can see that Saltbox runs here. Only who has your key can see that it is you.',
    mapping: 'Ask my router to let calls in',
    mappingHint: 'By PCP, NAT-PMP or UPnP. The port is given back when Saltbox ends.',
    relaying: 'Carry calls of friends',
    relayingHint:
      'Two friends of yours whose routers let nothing else through can talk over this computer. It cannot read any of it.',
    needsDht: 'This works only with the DHT, which is off.',
    proxied:
      'All of these are off while a proxy is set, since they would go round it. Without it they are as before.',
  },

  proxy: {
    title: 'Proxy',
    label: 'SOCKS5 proxy',
    hint: 'As host:port, for example 127.0.0.1:9050 for Tor. Then all calls go through it, and the DHT, the local network and the router are not used. Connections are made anew.',
    use: 'Use this proxy',
    none: 'Use no proxy',
    inUse: 'All calls go through {{proxy}}.',
  },

  connections: {
    title: 'Open connections',
    none: 'There are none now.',
    somebody: 'Somebody who is not known yet',
    unproven: 'not proven yet',
    byYou: 'you called',
    byThem: 'they called',
    bytes: '{{received}} in, {{sent}} out',
  },
};

/** The words about the connection with one friend. */
export const link = {
  protection: 'Protection',
  since: 'Since',
  remote: 'Their end',
  carried: 'Carried',
  addresses: 'Addresses known',
  relayedAdvice:
    'Saltbox looks for a straighter way now and then. An open port on either side would be one: the Network page says how yours is.',
  page: 'Network page',
};
