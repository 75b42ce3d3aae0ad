"""A link with delay, jitter and loss between two network namespaces, for kernels without netem.

slow_link.py NAMESPACE:INTERFACE:CIDR NAMESPACE:INTERFACE:CIDR --delay MS [--jitter MS] [--loss PERCENT] [--seed N]

Makes a TUN device in each namespace, says "up", and carries packets between them until its input ends.
"""

import argparse
import ctypes
import fcntl
import heapq
import os
import random
import select
import struct
import subprocess
import sys
import time

TUNSETIFF = 0x400454CA
IFF_TUN = 0x0001
IFF_NO_PI = 0x1000
# Packets taken from one side before the other has its turn.
BURST = 64

libc = ctypes.CDLL(None, use_errno=True)


def tun(end: str) -> int:
    """The file handle of a new TUN device `NAMESPACE:INTERFACE:CIDR`, made there and used from here."""
    namespace, name, cidr = end.split(":")
    here = os.open("/proc/self/ns/net", os.O_RDONLY)
    there = os.open(f"/run/netns/{namespace}", os.O_RDONLY)
    if libc.setns(there, 0):
        raise OSError(ctypes.get_errno(), "setns")
    device = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(device, TUNSETIFF, struct.pack("16sH", name.encode(), IFF_TUN | IFF_NO_PI))
    libc.setns(here, 0)
    os.close(here)
    os.close(there)
    for command in (["addr", "add", cidr, "dev", name], ["link", "set", name, "up", "txqueuelen", "2000"]):
        subprocess.check_call(["ip", "-n", namespace, *command])
    return device


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("ends", nargs=2)
    parser.add_argument("--delay", type=float, default=0)
    parser.add_argument("--jitter", type=float, default=0)
    parser.add_argument("--loss", type=float, default=0)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    one, two = (tun(end) for end in options.ends)
    other = {one: two, two: one}
    # (when it is due, its number, where to, the packet)
    under_way: list[tuple[float, int, int, bytes]] = []
    count = 0
    print("up", flush=True)
    while True:
        now = time.monotonic()
        while under_way and under_way[0][0] <= now:
            _, _, device, packet = heapq.heappop(under_way)
            try:
                os.write(device, packet)
            except OSError:
                pass  # The far queue is full: lost, as on any link.
        wait = max(0, under_way[0][0] - time.monotonic()) if under_way else None
        for ready in select.select([one, two, sys.stdin], [], [], wait)[0]:
            if ready is sys.stdin:
                return
            for _ in range(BURST):
                try:
                    packet = os.read(ready, 65536)
                except BlockingIOError:
                    break
                if chance.random() * 100 < options.loss:
                    continue
                count += 1
                due = time.monotonic() + (options.delay + chance.random() * options.jitter) / 1000
                heapq.heappush(under_way, (due, count, other[ready], packet))


main()
