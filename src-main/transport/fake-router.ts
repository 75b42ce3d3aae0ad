import { createSocket, type Socket } from 'node:dgram';
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';

/**
 * A program for tests: a router at the first IPv4 address of its computer, written from RFC 6886, RFC 6887 and UPnP
 * WANIPConnection:1. Arguments: what it speaks (`pcp`, `nat-pmp`, `upnp`, `garbage`, all bad at once), and the address
 * that it says it has outside. Writes a JSON line for every port that it opens or closes.
 */
const [speaks = '', outside = ''] = process.argv.slice(2);
const own = Object.values(networkInterfaces())
  .flatMap((list) => list ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal);
const host = own?.address ?? '';
const write = (line: object): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};
const four = (text: string): Buffer => Buffer.from(text.split('.').map(Number));
const told = (port: number, external: number, seconds: number): void => {
  write({ event: seconds === 0 ? 'closed' : 'opened', port, external, seconds });
};

function answerPmp(asked: Buffer): Buffer {
  if (asked[0] !== 0) return Buffer.concat([Buffer.from([0, 128 | (asked[1] ?? 0), 0, 1]), Buffer.alloc(4)]);
  if (asked[1] === 0) return Buffer.concat([Buffer.from([0, 128, 0, 0, 0, 0, 0, 9]), four(outside)]);
  told(asked.readUInt16BE(4), asked.readUInt16BE(6), asked.readUInt32BE(8));
  const answer = Buffer.alloc(16);
  answer[1] = 130;
  asked.copy(answer, 8, 4, 12);
  return answer;
}

function answerPcp(asked: Buffer): Buffer {
  const answer = Buffer.from(asked);
  answer[1] = 129;
  told(asked.readUInt16BE(40), asked.readUInt16BE(42), asked.readUInt32BE(4));
  four(outside).copy(answer, 56);
  return answer;
}

const garbage = (socket: Socket, port: number, address: string): void => {
  for (const bytes of [
    Buffer.alloc(0),
    Buffer.from([0]),
    Buffer.from([2, 129]),
    Buffer.alloc(60),
    Buffer.alloc(1_200, 0xff),
    Buffer.from('HTTP/1.1 200 OK\r\nLOCATION: http://203.0.113.1/InternetGatewayDevice\r\n\r\n'),
    Buffer.from(`HTTP/1.1 200 OK\r\nInternetGatewayDevice\r\nLOCATION: http://${host}:5000/\r\n\r\n`),
  ])
    socket.send(bytes, port, address);
};

const pmp = createSocket('udp4');
pmp.on('message', (asked, { port, address }) => {
  if (speaks === 'garbage') garbage(pmp, port, address);
  else if (speaks !== 'upnp') pmp.send(speaks === 'pcp' ? answerPcp(asked) : answerPmp(asked), port, address);
});

const ssdp = createSocket({ type: 'udp4', reuseAddr: true });
ssdp.on('message', (asked, { port, address }) => {
  if (speaks === 'garbage') garbage(ssdp, port, address);
  if (speaks !== 'upnp' || !asked.toString().includes('InternetGatewayDevice:1')) return;
  const lines = ['HTTP/1.1 200 OK', 'ST: urn:schemas-upnp-org:device:InternetGatewayDevice:1'];
  ssdp.send([...lines, `LOCATION: http://${host}:5000/desc.xml`, '', ''].join('\r\n'), port, address);
});

const service = 'urn:schemas-upnp-org:service:WANIPConnection:1';
const description = `<?xml version="1.0"?><root><device><serviceList>
<service><serviceType>urn:schemas-upnp-org:service:Layer3Forwarding:1</serviceType><controlURL>/l3</controlURL></service>
</serviceList><deviceList><device><serviceList><service><serviceType>${service}</serviceType>
<controlURL>/ctl/ip</controlURL></service></serviceList></device></deviceList></device></root>`;
const value = (body: string, name: string): string =>
  new RegExp(`<${name}>(.*?)</${name}>`).exec(body)?.[1] ?? '';
const taken = new Set([33_733]);

const http = createServer((asked, answer) => {
  let body = '';
  asked.on('data', (piece: Buffer) => (body += piece.toString()));
  asked.on('end', () => {
    if (speaks === 'garbage') {
      const endless = (): void => {
        while (answer.write('<service>'.repeat(2_000)));
        answer.once('drain', endless);
      };
      endless();
      return;
    }
    const action = String(asked.headers['soapaction'] ?? '');
    const external = Number(value(body, 'NewExternalPort'));
    if (asked.url === '/desc.xml') answer.end(description);
    else if (action.includes('GetExternalIPAddress'))
      answer.end(`<NewExternalIPAddress>${outside}</NewExternalIPAddress>`);
    else if (action.includes('AddPortMapping') && taken.has(external)) {
      answer.statusCode = 500;
      answer.end('<UPnPError><errorCode>718</errorCode></UPnPError>');
    } else if (action.includes('AddPortMapping')) {
      const client = value(body, 'NewInternalClient');
      write({ event: 'opened', port: Number(value(body, 'NewInternalPort')), external, client });
      answer.end('<ok/>');
    } else if (action.includes('DeletePortMapping')) {
      write({ event: 'closed', external });
      answer.end('<ok/>');
    }
  });
});

pmp.bind(5_351, host, () => {
  ssdp.bind(1_900, () => {
    ssdp.addMembership('239.255.255.250', host);
    http.listen(5_000, host, () => {
      write({ event: 'ready' });
    });
  });
});
