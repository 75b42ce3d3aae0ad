import UDX from 'udx-native';

/** Counts what is sent outside of streams too, which udx does not. In payload, without the headers of UDP and IP. */
export class MeteredUdx extends UDX {
  #bytes = 0;
  #packets = 0;

  override createSocket(options?: object): UDX.Socket {
    const socket = super.createSocket(options);
    const [trySend, send] = [socket.trySend.bind(socket), socket.send.bind(socket)];
    socket.trySend = (bytes, ...to) => {
      this.#count(bytes);
      trySend(bytes, ...to);
    };
    socket.send = (bytes, ...to) => {
      this.#count(bytes);
      return send(bytes, ...to);
    };
    return socket;
  }

  get sent(): { readonly bytes: number; readonly packets: number } {
    return {
      bytes: this.bytesTransmitted + this.#bytes,
      packets: this.packetsTransmitted + this.#packets,
    };
  }

  get received(): { readonly bytes: number; readonly packets: number } {
    return { bytes: this.bytesReceived, packets: this.packetsReceived };
  }

  #count(bytes: Uint8Array): void {
    this.#bytes += bytes.length;
    this.#packets += 1;
  }
}
