/** Where main listens while the page tries to reach it: an address of this computer, and a port each of TCP and UDP. */
export interface Listener {
  readonly host: string;
  readonly tcp: number;
  readonly udp: number;
}
