import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDescription, readExternalAddress, readRefusal, readSearchAnswer } from './igd';
import { isUsable, pcpRequest, pmpRequest, readPcp, readPmp, readPmpExternal } from './pcp';
import { globalHosts, routersIn } from './routers';
import { rangeOf } from './near';

fc.configureGlobal({ seed: 2, numRuns: 300, ...fc.readConfigureGlobal() });

const nonce = Uint8Array.from({ length: 12 }, (_, at) => at + 1);
const hex = (text: string): Buffer => Buffer.from(text.replace(/\s/g, ''), 'hex');
const wanted = { port: 33_733, external: 33_734, seconds: 3_600 };

// Written by hand from the figures of RFC 6887, 11.1, and RFC 6886, 3.3.
const PCP_ASKED = `02 01 0000 00000e10 00000000000000000000ffffc0a80714
  0102030405060708090a0b0c 06 000000 83c5 83c6 00000000000000000000ffff00000000`;
const PCP_GRANTED = `02 81 00 00 00000e10 00000007 000000000000000000000000
  0102030405060708090a0b0c 06 000000 83c5 83c7 00000000000000000000ffffcb007109`;

describe('PCP and NAT-PMP', () => {
  it('ask byte for byte as the specification says', () => {
    expect(pcpRequest('192.168.7.20', nonce, wanted)).toEqual(hex(PCP_ASKED));
    expect(pmpRequest(wanted)).toEqual(hex('00 02 0000 83c5 83c6 00000e10'));
  });

  it('read what is granted, refused, or of another version', () => {
    const answer = (change: (bytes: Buffer) => void): unknown => {
      const bytes = hex(PCP_GRANTED);
      change(bytes);
      return readPcp(bytes, nonce, 33_733);
    };
    const granted = { externalPort: 33_735, seconds: 3_600, externalHost: '203.0.113.9' };
    expect(answer(() => undefined)).toEqual(granted);
    expect(answer((bytes) => bytes.writeUInt8(2, 3))).toBe('refused');
    expect(answer((bytes) => bytes.writeUInt8(1, 3))).toBe('version');
    expect(answer((bytes) => bytes.writeUInt8(0, 0))).toBe('version');
    expect(answer((bytes) => bytes.writeUInt16BE(0, 42))).toBe('refused');
    expect(answer((bytes) => bytes.writeUInt8(9, 24))).toBeNull();
    expect(answer((bytes) => bytes.writeUInt16BE(1, 40))).toBeNull();
    expect(readPmp(hex('00 82 0000 00000001 83c5 83c7 00000e10'), 33_733)).toEqual({
      ...granted,
      externalHost: null,
    });
    expect(readPmp(hex('00 82 0002 00000001 83c5 83c7 00000e10'), 33_733)).toBe('refused');
    expect(readPmpExternal(hex('00 80 0000 00000001 cb007109'))).toBe('203.0.113.9');
  });

  it('take no address that a router cannot have outside', () => {
    for (const host of ['0.0.0.0', '127.0.0.1', '169.254.1.1', '224.0.0.1', '239.1.1.1', '255.255.255.255'])
      expect([host, isUsable(host)]).toEqual([host, false]);
    for (const host of ['1.1.1.1', '223.255.255.1', '100.64.0.1', '10.0.0.1'])
      expect([host, isUsable(host)]).toEqual([host, true]);
  });

  it('never make a reader throw by any bytes', () => {
    const good = hex(PCP_GRANTED);
    const bent = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 6 }).map((changes) => {
      const copy = Buffer.from(good);
      for (const [at, byte] of changes) copy[at] = byte;
      return copy;
    });
    const any = fc.uint8Array({ maxLength: 80 }).map((bytes) => Buffer.from(bytes));
    fc.assert(
      fc.property(fc.oneof(any, bent), (bytes) => {
        const granted = readPcp(bytes, nonce, 33_733);
        if (granted !== null && typeof granted !== 'string')
          expect(granted.externalPort).toBeLessThan(65_536);
        readPmp(bytes, 33_733);
        readPmpExternal(bytes);
      }),
    );
  });
});

describe('UPnP', () => {
  const at = new URL('http://192.168.7.1:5000/desc.xml');
  const answer = (location: string): Buffer =>
    Buffer.from(
      `HTTP/1.1 200 OK\r\nST: urn:schemas-upnp-org:device:InternetGatewayDevice:1\r\nLocation: ${location}\r\n\r\n`,
    );
  const service = (type: string, control: string): string =>
    `<service><serviceType>urn:schemas-upnp-org:service:${type}</serviceType><controlURL>${control}</controlURL></service>`;

  it('asks a router at the address that answered, and nowhere else', () => {
    expect(readSearchAnswer(answer(at.href), '192.168.7.1')?.href).toBe(at.href);
    for (const elsewhere of [
      'http://192.168.7.2:5000/desc.xml',
      'http://example.org/desc.xml',
      'https://192.168.7.1/desc.xml',
      'file:///etc/passwd',
      'http://user@192.168.7.1/',
      'http://192.168.7.1@example.org/',
      '/desc.xml',
    ])
      expect([elsewhere, readSearchAnswer(answer(elsewhere), '192.168.7.1')]).toEqual([elsewhere, null]);
  });

  it('finds the service that opens ports, at that address', () => {
    const both = service('Layer3Forwarding:1', '/l3') + service('WANIPConnection:1', '/ctl');
    expect(readDescription(both, at)?.control.href).toBe('http://192.168.7.1:5000/ctl');
    expect(readDescription(service('WANPPPConnection:1', 'http://192.168.7.1:80/x'), at)?.control.port).toBe(
      '',
    );
    for (const elsewhere of ['http://example.org/ctl', '//example.org/ctl', 'javascript:1'])
      expect(readDescription(service('WANIPConnection:2', elsewhere), at)).toBeNull();
    expect(readDescription(service('WANIPConnection:1&quot;', '/ctl'), at)).toBeNull();
  });

  it('reads addresses and refusals, and nothing that only looks like them', () => {
    const external = (text: string) =>
      readExternalAddress(`<NewExternalIPAddress>${text}</NewExternalIPAddress>`);
    expect(external(' 203.0.113.9 ')).toBe('203.0.113.9');
    for (const text of ['', '0x7f000001', 'example.org', '203.0.113.9:80', '<b>1.2.3.4</b>'])
      expect(external(text)).toBeNull();
    expect(readRefusal('<errorCode>725</errorCode>')).toBe(725);
    expect(readRefusal('<errorCode>7e2</errorCode>')).toBeNull();
  });

  it('is not slowed down by long texts made for that', () => {
    const began = performance.now();
    for (const piece of ['<service>', '<service><serviceType>', '</service>', '<', ' '])
      expect(readDescription(piece.repeat(262_144 / piece.length), at)).toBeNull();
    expect(readSearchAnswer(Buffer.from('x'.repeat(100_000)), '192.168.7.1')).toBeNull();
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('never makes a reader throw by any text', () => {
    const text = fc.array(
      fc.constantFrom(
        '<service>',
        '</service>',
        '<controlURL>',
        '</controlURL>',
        '<serviceType>',
        'http://',
        '\0',
        'é',
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          text.map((parts) => parts.join('')),
          fc.string(),
        ),
        (xml) => {
          readDescription(xml, at);
          readExternalAddress(xml);
          readRefusal(xml);
          readSearchAnswer(Buffer.from(xml), '192.168.7.1');
        },
      ),
    );
  });
});

describe('own addresses and routers', () => {
  it('are read from the table of the system', () => {
    const table = `Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask
eth0\t00000000\t0107A8C0\t0003\t0\t0\t0\t00000000
eth0\t0007A8C0\t00000000\t0001\t0\t0\t0\t00FFFFFF
wg0\t00000000\t00000000\t0001\t0\t0\t0\t00000000
bad\t00000000\tZZ07A8C0\t0003`;
    expect(routersIn(table)).toEqual(['192.168.7.1']);
    expect(routersIn('')).toEqual([]);
  });

  it('that the internet can reach are public ones', () => {
    for (const host of globalHosts()) expect(rangeOf(host)).toBe('public');
  });
});
