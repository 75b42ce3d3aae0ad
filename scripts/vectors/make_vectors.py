#!/usr/bin/python3
"""Makes the test vectors of the Saltbox base protocol (PROTOCOL.md, sections 1 to 4) and of sections 1.5, 8 and 9.

Independent of the code under test: written from the protocol text alone, with the Python standard
library and PyNaCl (libsodium). On Debian or Ubuntu: apt-get install python3-nacl. Then, from anywhere:

    /usr/bin/python3 scripts/vectors/make_vectors.py            writes src-main/protocol/vectors.json
    /usr/bin/python3 scripts/vectors/make_vectors.py --check    writes nothing; fails if the file differs

Either way the file is then read back and every vector is opened again, from the other side: sealed with
crypto_box_afternm, opened with crypto_box_open and the other's secret key. The output is deterministic: secret
keys and nonces are the start of SHA-512("saltbox-vectors:" + label).

All bytes are lower-case hex. A large run of bytes is a recipe: {"repeat": hex, "times": n}, with an optional
"prefix" and "suffix" (hex) around it; the packet is then given as "packetSha512" and "packetSize".

Sections:
  identities   alice, bob, carol: secret, public, Saltbox ID. "order": names by rising client_id.
  ids          "good": {text, public} plus name and addrs where it is a link; "bad": {text, reason, detail},
               reason is length, character or checksum (64 characters count as hex, whatever they are; nonzero
               padding bits count as checksum, with detail "padding"). "substitutions": a recipe; each of the 55 letters of
               "id" replaced by each of the other 31 letters of "alphabet" must be refused (reason checksum).
  shared       crypto_box_beforenm of each pair.
  requests     0x01 packets. hellos: 0x02 packets. data: 0x03 packets; "baseNonce" is the one the *receiver*
               of the packet issued in its own 0x02, "nonce" is baseNonce + n.
  counting     baseNonce + n = nonce, as a 192-bit little-endian counter that wraps.
  transcript   a whole conversation as frames (length prefix included), in the order in which they were sent.
  attacks      frames that fit the form but not the state: after the first "after" frames of the transcript,
               "to" is given the frames listed instead of the rest; the first of them ends the connection.
  lowOrder     X25519 keys whose shared secret is zero. "tweetnaclShared" is the key that an implementation
               without the check arrives at, "forgedRequest" a 0x01 to bob which anyone can make with it.
  aliases      keys that are not canonical, yet work like the canonical one: the same person under another
               client_id. The text does not say so, but a safe core refuses them (see "forgedRequest").
  notLowOrder  canonical keys that must not be refused as low-order.
  bad          frames that must end the connection. "to" is who gets it; "stage": "first" = as first frame on
               a connection that "to" has answered, with alice and nobody else in his list; "session" = after the
               first three frames of the transcript (both hellos are through), where "to" is bob, unless said.
               reason: frame-length, type, size, box (does not open), own-key. A well-formed hello that does not
               open ends the connection only at the deadline. Nothing is ever answered.
  rendezvous   "topics": public topic of each identity. "friends": an Ed25519 seed, its public key, and the DHT's
               target for it (BLAKE2b, 32 bytes).
  lan          announcements in the local network (section 9): "datagram" says that "client" listens at "port",
               "goodbye" takes it back.
  safety       what two people compare (1.5): "fingerprints" of each identity, and "pairs": the digits of two, and the
               text that "shows" shows to "reads".
  unspecified  cases in which the text leaves the answer open. Not for pass or fail as they stand.
"""

import hashlib
import json
import os
import struct
import sys

from nacl.bindings import (
    crypto_box_afternm,
    crypto_box_beforenm,
    crypto_box_open,
    crypto_box_open_afternm,
    crypto_scalarmult,
    crypto_scalarmult_base,
    crypto_sign_seed_keypair,
    sodium_increment,
)

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.normpath(os.path.join(HERE, "..", "..", "src-main", "protocol", "vectors.json"))
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
P = 2**255 - 19


# ---------------------------------------------------------------- tools


def derive(label, size):
    return hashlib.sha512(b"saltbox-vectors:" + label.encode()).digest()[:size]


def nonce24(label):
    return derive("nonce:" + label, 24)


def sha512(data):
    return hashlib.sha512(data).hexdigest()


def le32(number):
    return number.to_bytes(32, "little")


def letters(data):
    """Most significant bit first, five bits a letter, the last one padded with zero bits."""
    bits = "".join(format(byte, "08b") for byte in data)
    bits += "0" * (-len(bits) % 5)
    return "".join(ALPHABET[int(bits[i : i + 5], 2)] for i in range(0, len(bits), 5))


def grouped(text):
    return "-".join(text[i : i + 5] for i in range(0, len(text), 5))


def checksum(client_id):
    return hashlib.sha512(b"saltbox-id" + client_id).digest()[:2]


def saltbox_id(client_id):
    return grouped(letters(client_id + checksum(client_id)))


def read_id(text):
    """A reader for the letters form, apart from letters() above: by arithmetic. Returns key, or a reason."""
    text = "".join(text.split()).replace("-", "").upper().translate(str.maketrans("OIL", "011"))
    if any(c not in ALPHABET for c in text):
        return "character"
    if len(text) != 55:
        return "length"
    number = 0
    for c in text:
        number = number * 32 + ALPHABET.index(c)
    if number % 8:
        return "checksum"
    data = (number >> 3).to_bytes(34, "big")
    return data[:32] if checksum(data[:32]) == data[32:] else "checksum"


def plus(base, n):
    return ((int.from_bytes(base, "little") + n) % 2**192).to_bytes(24, "little")


def frame(packet):
    return struct.pack(">H", len(packet)) + packet


def recipe_bytes(recipe):
    prefix = bytes.fromhex(recipe.get("prefix", ""))
    suffix = bytes.fromhex(recipe.get("suffix", ""))
    return prefix + bytes.fromhex(recipe["repeat"]) * recipe["times"] + suffix


def flip(data, index, mask=1):
    index %= len(data)
    return data[:index] + bytes([data[index] ^ mask]) + data[index + 1 :]


def hsalsa20(key, block16=bytes(16)):
    """Salsa20 core without the last addition; PyNaCl does not export it."""

    def rot(x, n):
        return ((x << n) | (x >> (32 - n))) & 0xFFFFFFFF

    sigma = struct.unpack("<4I", b"expand 32-byte k")
    k = struct.unpack("<8I", key)
    b = struct.unpack("<4I", block16)
    x = [sigma[0], *k[:4], sigma[1], *b, sigma[2], *k[4:], sigma[3]]
    for _ in range(10):
        for q in (
            [(0, 4, 8, 12), (5, 9, 13, 1), (10, 14, 2, 6), (15, 3, 7, 11)]
            + [(0, 1, 2, 3), (5, 6, 7, 4), (10, 11, 8, 9), (15, 12, 13, 14)]
        ):
            a, b_, c, d = q
            x[b_] ^= rot((x[a] + x[d]) & 0xFFFFFFFF, 7)
            x[c] ^= rot((x[b_] + x[a]) & 0xFFFFFFFF, 9)
            x[d] ^= rot((x[c] + x[b_]) & 0xFFFFFFFF, 13)
            x[a] ^= rot((x[d] + x[c]) & 0xFFFFFFFF, 18)
    return struct.pack("<8I", *(x[i] for i in (0, 5, 10, 15, 6, 7, 8, 9)))


def x25519(secret, public):
    """RFC 7748, plain; unlike libsodium it does not refuse a zero result."""
    s = bytearray(secret)
    s[0] &= 248
    s[31] = (s[31] & 127) | 64
    k = int.from_bytes(s, "little")
    x1 = int.from_bytes(public, "little") % 2**255 % P
    x2, z2, x3, z3, swap = 1, 0, x1, 1, 0
    for t in range(254, -1, -1):
        bit = (k >> t) & 1
        if swap ^ bit:
            x2, x3, z2, z3 = x3, x2, z3, z2
        swap = bit
        a, b, c, d = x2 + z2, x2 - z2, x3 + z3, x3 - z3
        aa, bb, da, cb = a * a % P, b * b % P, d * a % P, c * b % P
        e = aa - bb
        x3, z3 = (da + cb) ** 2 % P, x1 * (da - cb) ** 2 % P
        x2, z2 = aa * bb % P, e * (aa + 121665 * e) % P
    if swap:
        x2, z2 = x3, z3
    return le32(x2 * pow(z2, P - 2, P) % P)


# ---------------------------------------------------------------- people and packets


class Person:
    def __init__(self, name):
        self.name = name
        self.secret = derive("secret:" + name, 32)
        self.public = crypto_scalarmult_base(self.secret)


ALICE, BOB, CAROL = PEOPLE = [Person(n) for n in ("alice", "bob", "carol")]
BY_NAME = {p.name: p for p in PEOPLE}


def seal(message, nonce, sender, receiver):
    return crypto_box_afternm(message, nonce, crypto_box_beforenm(receiver.public, sender.secret))


def request(message, nonce, sender, receiver):
    return b"\x01" + sender.public + nonce + seal(message, nonce, sender, receiver)


def hello(base, nonce, sender, receiver):
    return b"\x02" + nonce + seal(base, nonce, sender, receiver)


def data(payload, base, n, sender, receiver):
    return b"\x03" + seal(payload, plus(base, n), sender, receiver)


# ---------------------------------------------------------------- sections


def make_identities():
    out = {
        p.name: {"secret": p.secret.hex(), "public": p.public.hex(), "id": saltbox_id(p.public)}
        for p in PEOPLE
    }
    out["order"] = " ".join(p.name for p in sorted(PEOPLE, key=lambda p: p.public))
    return out


def make_ids():
    good = []

    def ok(what, text, person, **more):
        good.append({"what": what, "text": text, "public": person.public.hex(), **more})

    for person in PEOPLE:
        text, hexa = saltbox_id(person.public), person.public.hex()
        plain = text.replace("-", "")
        groups = text.split("-")
        ok("id", text, person)
        ok("id, lower case", text.lower(), person)
        ok("id, no dashes", plain, person)
        ok("id, no dashes, lower case", plain.lower(), person)
        ok("id, mixed case", "".join(c.lower() if i % 2 else c for i, c in enumerate(text)), person)
        for new, old in ("o0", "O0", "i1", "I1", "l1"):
            if old in text:
                ok(f"id, {new} for {old}", text.replace(old, new), person)
        ok("id, L for 1, O for 0, lower-case rest", text.lower().replace("1", "L").replace("0", "O"), person)
        ok("id, spaces for dashes", " ".join(groups), person)
        ok("id, spaces around", "  " + text + " ", person)
        ok("id, line breaks", "\n".join("-".join(groups[i : i + 4]) for i in (0, 4, 8)) + "\n", person)
        ok("id, CR LF", text[:30] + "\r\n" + text[30:] + "\r\n", person)
        ok("hex", hexa, person)
        ok("hex, upper case", hexa.upper(), person)
        ok("hex, spaces", " ".join(hexa[i : i + 8] for i in range(0, 64, 8)), person)
        ok("hex, line breaks", "\n" + hexa[:32] + "\r\n" + hexa[32:] + "\n", person)
        ok("link, key alone", "saltbox:" + hexa, person, name=None, addrs=[])
    ahex = ALICE.public.hex()
    ok("link, name", f"saltbox:{ahex}?name=Alice", ALICE, name="Alice", addrs=[])
    ok(
        "link, name and addr",
        f"saltbox:{ahex}?name=Alice%20%26%20%C3%9Cmit%3D%F0%9F%A7%82&addr=192.0.2.7:33445",
        ALICE,
        name="Alice & \u00dcmit=\U0001f9c2",
        addrs=["192.0.2.7:33445"],
    )
    ok(
        "link, two addrs",
        f"saltbox:{ahex}?name=A&addr=peer.example.org:4000&addr=[2001:db8::1]:4001",
        ALICE,
        name="A",
        addrs=["peer.example.org:4000", "[2001:db8::1]:4001"],
    )
    ok(
        "link, addr alone, percent-encoded",
        f"saltbox:{ahex}?addr=%5B2001%3Adb8%3A%3A1%5D%3A4001",
        ALICE,
        name=None,
        addrs=["[2001:db8::1]:4001"],
    )
    ok("link, unknown parameter", f"saltbox:{ahex}?x=1&name=A", ALICE, name="A", addrs=[])
    ok(
        "link, white space around",
        f" saltbox:{ahex}?name=A&addr=192.0.2.7:1\n",
        ALICE,
        name="A",
        addrs=["192.0.2.7:1"],
    )

    bad = []

    def no(what, text, reason, detail=None):
        bad.append({"what": what, "text": text, "reason": reason, "detail": detail})

    text = saltbox_id(ALICE.public)
    plain = text.replace("-", "")
    no("nothing", "", "length", "short")
    no("white space only", " \n ", "length", "short")
    no("id, one letter", plain[0], "length", "short")
    no("id, one letter short", plain[:-1], "length", "short")
    no("id, first letter missing", plain[1:], "length", "short")
    no("id, a group missing", text[6:], "length", "short")
    no("id, one letter long", plain + "0", "length", "long")
    no("id, a group long", text + "-00000", "length", "long")
    no("id, twice", text + text, "length", "long")
    no("hex, 62 digits", ahex[:-2], "length")
    no("hex, 63 digits", ahex[:-1], "length")
    no("hex, 65 digits", ahex + "0", "length", "long")
    no("hex, 66 digits", ahex + "00", "length", "long")
    no("hex, 128 digits", ahex + BOB.public.hex(), "length", "long")
    no("link, key short", f"saltbox:{ahex[:-2]}?name=A", "length")
    no("link, no key", "saltbox:?name=A", "length", "short")
    for c in ("U", "u", "!", "*", "~", "$", "=", "\u00e9", "\uff11", "\u0660", "\x00", "\U0001f9c2"):
        no("id, bad character", plain[:20] + c + plain[21:], "character")
    no("id, bad character at the end", plain[:-1] + "U", "character")
    for c in ("g", "x", "o", "l", "\uff11"):
        no("hex, bad character", ahex[:10] + c + ahex[11:], "character")
    no("hex with 0x", "0x" + ahex[2:], "character")
    a, b = plain, saltbox_id(BOB.public).replace("-", "")
    no("id, checksum of another", a[:-4] + b[-4:], "checksum")
    no("id, zero checksum", letters(ALICE.public + bytes(2)), "checksum")
    no("id, checksum bytes swapped", letters(ALICE.public + checksum(ALICE.public)[::-1]), "checksum")
    no(
        "id, checksum without the label",
        grouped(letters(ALICE.public + hashlib.sha512(ALICE.public).digest()[:2])),
        "checksum",
    )
    for i in range(54):
        if plain[i] != plain[i + 1] and i % 6 == 0:
            swapped = plain[:i] + plain[i + 1] + plain[i] + plain[i + 2 :]
            no(f"id, letters {i} and {i + 1} swapped", grouped(swapped), "checksum")
    for i in range(55):
        c = ALPHABET[(ALPHABET.index(plain[i]) + 1 + derive(f"sub:{i}", 1)[0] % 31) % 32]
        no(f"id, letter {i} wrong", grouped(plain[:i] + c + plain[i + 1 :]), "checksum")
    last = ALPHABET.index(plain[-1])
    for pad in range(1, 8):
        no(f"id, padding bits {pad}", grouped(plain[:-1] + ALPHABET[last | pad]), "checksum", "padding")
    return {
        "good": good,
        "bad": bad,
        "substitutions": {"id": text, "alphabet": ALPHABET, "reason": "checksum"},
    }


def make_shared():
    out = []
    for i, a in enumerate(PEOPLE):
        for b in PEOPLE[i + 1 :]:
            key = crypto_box_beforenm(b.public, a.secret)
            out.append({"a": a.name, "b": b.name, "shared": key.hex()})
    return out


def make_requests():
    out = []

    def add(what, message, sender, receiver, recipe=None):
        nonce = nonce24("request:" + what)
        packet = request(message, nonce, sender, receiver)
        entry = {"what": what, "sender": sender.name, "receiver": receiver.name, "nonce": nonce.hex()}
        if recipe:
            entry["messageRecipe"] = recipe
        else:
            entry["text"] = message.decode()
            entry["message"] = message.hex()
        entry["messageSize"] = len(message)
        entry["packetSize"] = len(packet)
        entry["packet"] = packet.hex()
        out.append(entry)

    def many(what, unit, times, sender, receiver):
        recipe = {"repeat": unit.hex(), "times": times}
        add(what, recipe_bytes(recipe), sender, receiver, recipe)

    add("one byte", b"a", ALICE, BOB)
    add("short text", b"Hello Bob, it is Alice from the choir.", ALICE, BOB)
    utf8 = "Gr\u00fc\u00dfe, \u0395\u03bb\u03bb\u03ac\u03b4\u03b1, \u65e5\u672c\u8a9e, \u05e9\u05dc\u05d5\u05dd, e\u0301, \U0001f9c2\U0001f469\u200d\U0001f680"
    add("multi-byte UTF-8", utf8.encode(), BOB, ALICE)
    add("one character of four bytes", "\U0001f9c2".encode(), CAROL, ALICE)
    many("1024 bytes, ASCII", b"w", 1024, ALICE, BOB)
    many("1024 bytes, 256 characters of four bytes", "\U0001f9c2".encode(), 256, CAROL, BOB)
    many("1023 bytes, 341 characters of three bytes", "\u65e5".encode(), 341, BOB, CAROL)
    return out


def make_hellos():
    out = []

    def add(what, base, sender, receiver):
        nonce = nonce24("hello:" + what)
        packet = hello(base, nonce, sender, receiver)
        out.append(
            {
                "what": what,
                "sender": sender.name,
                "receiver": receiver.name,
                "baseNonce": base.hex(),
                "nonce": nonce.hex(),
                "packet": packet.hex(),
            }
        )

    for a in PEOPLE:
        for b in PEOPLE:
            if a is not b:
                add(f"{a.name} to {b.name}", nonce24(f"base:{a.name}:{b.name}"), a, b)
    add("base nonce all zero", bytes(24), ALICE, BOB)
    add("base nonce all ff", b"\xff" * 24, BOB, ALICE)
    return out


def make_counting():
    ff, z = b"\xff", bytes
    bases = {
        "zero": z(24),
        "random": nonce24("counting"),
        "low byte ff": ff + z(23),
        "two low bytes ff": ff * 2 + z(22),
        "seven low bytes ff": ff * 7 + z(17),
        "eight low bytes ff": ff * 8 + z(16),
        "fe then ff over 16 bytes": b"\xfe" + ff * 15 + nonce24("counting:8")[:8],
        "23 low bytes ff": ff * 23 + z(1),
        "only the last byte is not ff": ff * 23 + b"\x7f",
        "last byte ff": z(23) + ff,
        "53 bits set": (2**53 - 1).to_bytes(24, "little"),
        "all ff, wraps": ff * 24,
        "all ff but one, wraps": b"\xfe" + ff * 23,
        "00 then ff, wraps at 256": b"\x00" + ff * 23,
    }
    return [
        {"what": what, "baseNonce": base.hex(), "n": n, "nonce": plus(base, n).hex()}
        for what, base in bases.items()
        for n in (1, 2, 255, 256, 65536)
    ]


def make_data():
    out = []

    def add(what, base, n, sender, receiver, payload, recipe=None):
        packet = data(payload, base, n, sender, receiver)
        entry = {
            "what": what,
            "sender": sender.name,
            "receiver": receiver.name,
            "baseNonce": base.hex(),
            "n": n,
            "nonce": plus(base, n).hex(),
        }
        if recipe:
            entry["payloadRecipe"] = recipe
            entry["packetSize"] = len(packet)
            entry["packetStart"] = packet[:48].hex()
            entry["packetEnd"] = packet[-32:].hex()
            entry["packetSha512"] = sha512(packet)
        else:
            entry["payload"] = payload.hex()
            entry["packetSize"] = len(packet)
            entry["packet"] = packet.hex()
        out.append(entry)

    base = nonce24("data:a")
    add("empty", base, 1, ALICE, BOB, b"")
    add("one byte", base, 2, ALICE, BOB, b"\x00")
    add("short text", base, 3, ALICE, BOB, b"hello")
    add("UTF-8", base, 4, ALICE, BOB, "Salz \U0001f9c2 und Pfeffer, na\u00efve".encode())
    for n in range(5, 11):
        add(f"consecutive {n}", base, n, ALICE, BOB, f"message {n}".encode())
    add("same number, other direction", base, 3, BOB, ALICE, b"hello")
    edge = b"\xfd" + b"\xff" * 23
    for n in range(1, 6):
        add(f"over the wrap {n}", edge, n, BOB, CAROL, f"wrap {n}".encode())
    carry = b"\xfe\xff\x00" + nonce24("data:carry")[3:]
    for n in range(1, 4):
        add(f"over a carry {n}", carry, n, CAROL, ALICE, f"carry {n}".encode())
    add("number 65536", nonce24("data:far"), 65536, ALICE, CAROL, b"far on")
    recipe = {"repeat": "5a", "times": 65518}
    add("largest", nonce24("data:big"), 1, ALICE, BOB, recipe_bytes(recipe), recipe)
    recipe = {"repeat": bytes(range(256)).hex(), "times": 255, "suffix": bytes(range(238)).hex()}
    add("largest, all byte values", nonce24("data:big"), 2, ALICE, BOB, recipe_bytes(recipe), recipe)
    recipe = {"repeat": "f09fa782", "times": 16379}
    add("65,516 bytes of UTF-8", nonce24("data:big"), 3, ALICE, BOB, recipe_bytes(recipe), recipe)
    return out


WORDS = "Hi Bob, it is Alice. We met in Malm\u00f6 \U0001f9c2."
BASE_A = nonce24("transcript:base:alice")
BASE_B = nonce24("transcript:base:bob")


def transcript_packets():
    """(from, type, text or None, n, nonce, packet)"""
    request_nonce = nonce24("transcript:request")
    hello_a, hello_b = nonce24("transcript:hello:alice"), nonce24("transcript:hello:bob")
    rows = [
        (ALICE, "request", WORDS, None, request_nonce, request(WORDS.encode(), request_nonce, ALICE, BOB)),
        (ALICE, "hello", None, None, hello_a, hello(BASE_A, hello_a, ALICE, BOB)),
        (BOB, "hello", None, None, hello_b, hello(BASE_B, hello_b, BOB, ALICE)),
    ]
    n = {"alice": 0, "bob": 0}
    for who, text in (
        (ALICE, ""),
        (BOB, "Hello Alice!"),
        (ALICE, "Gr\u00fc\u00df dich, Bob \U0001f44b"),
        (ALICE, "\u3053\u3093\u306b\u3061\u306f"),
        (BOB, ""),
        (BOB, "two\nlines"),
        (ALICE, "bye"),
        (BOB, "\u0434\u043e \u0441\u0432\u0438\u0434\u0430\u043d\u0438\u044f"),
        (ALICE, ""),
    ):
        other = BOB if who is ALICE else ALICE
        base = BASE_B if who is ALICE else BASE_A  # the base nonce that the sender received
        n[who.name] += 1
        count = n[who.name]
        rows.append((who, "data", text, count, plus(base, count), data(text.encode(), base, count, who, other)))
    return rows


def make_transcript():
    rows = transcript_packets()
    frames = []
    for who, kind, text, n, nonce, packet in rows:
        entry = {"from": who.name, "type": kind, "nonce": nonce.hex()}
        if n is not None:
            entry["n"] = n
        if text is not None:
            entry["text"] = text
            entry["payload"] = text.encode().hex()
        entry["frame"] = frame(packet).hex()
        frames.append(entry)

    def stream(person):
        return sha512(b"".join(frame(r[5]) for r in rows if r[0] is person))

    return {
        "dialler": "alice",
        "answerer": "bob",
        "awaiting": "alice",
        "alice": {"secret": ALICE.secret.hex(), "public": ALICE.public.hex(), "baseNonce": BASE_A.hex()},
        "bob": {"secret": BOB.secret.hex(), "public": BOB.public.hex(), "baseNonce": BASE_B.hex()},
        "frames": frames,
        "aliceStreamSha512": stream(ALICE),
        "bobStreamSha512": stream(BOB),
    }


def make_attacks():
    rows = [frame(r[5]) for r in transcript_packets()]
    out = []

    def add(what, after, to, *frames):
        out.append({"what": what, "after": after, "to": to.name, "frames": [f.hex() for f in frames]})

    fresh = nonce24("attacks:hello")
    other = nonce24("attacks:base")
    # transcript: 0 request A, 1 hello A, 2 hello B, 3 data A1, 4 data B1, 5 A2, 6 A3, 7 B2, 8 B3, 9 A4, 10 B4, 11 A5
    add("reflected hello to the dialler", 2, ALICE, rows[1])
    add("reflected request to the dialler", 2, ALICE, rows[0])
    add("own base nonce in a hello that the other sealed", 2, ALICE, frame(hello(BASE_A, fresh, BOB, ALICE)))
    add("reflected hello to the answerer", 3, BOB, rows[2])
    add("data instead of a hello, to the dialler", 2, ALICE, rows[4])
    add("data as first packet, to the answerer", 0, BOB, rows[3])
    add("data after the request, before the hello", 1, BOB, rows[3])
    add("second hello, the same", 3, BOB, rows[1])
    add("second hello, another", 3, BOB, frame(hello(other, fresh, ALICE, BOB)))
    add("second hello after data", 5, ALICE, frame(hello(other, fresh, BOB, ALICE)))
    add("request after the hello", 3, BOB, rows[0])
    add("request after data", 4, BOB, rows[0])
    add("reflected data, first", 4, ALICE, rows[3])
    add("reflected data, later", 5, ALICE, rows[3])
    add("duplicated data", 4, BOB, rows[3])
    add("duplicated data, later", 6, BOB, rows[5])
    add("dropped first data", 3, BOB, rows[5])
    add("dropped data", 4, BOB, rows[6])
    add("reordered data", 4, BOB, rows[6], rows[5])
    add("data of number 0", 3, BOB, frame(data(b"zero", BASE_B, 0, ALICE, BOB)))
    replayed = transcript_packets()[3][5]
    add("data cut by one byte, frame adjusted", 5, BOB, frame(transcript_packets()[5][5][:-1]))
    add("data with a byte more, frame adjusted", 3, BOB, frame(replayed + b"\0"))
    return out


def low_order_numbers():
    e8a = 325606250916557431795983626356110631294008115727848805560023387167927233504
    e8b = 39382357235489614581723060781553021112529911719440698176882885853963445705823
    return [
        ("0", 0),
        ("1", 1),
        ("order 8, first", e8a),
        ("order 8, second", e8b),
        ("p - 1", P - 1),
        ("p (= 0)", P),
        ("p + 1 (= 1)", P + 1),
    ]


ZERO_SHARED = hsalsa20(bytes(32))


def make_low_order():
    out = []
    for top in (0, 2**255):
        for what, number in low_order_numbers():
            key = le32(number + top)
            what_ = what + (", top bit set" if top else "")
            nonce = nonce24("lowOrder:" + what_)
            forged = b"\x01" + key + nonce + crypto_box_afternm(b"let me in", nonce, ZERO_SHARED)
            out.append(
                {
                    "what": what_,
                    "public": key.hex(),
                    "id": saltbox_id(key),
                    "canonical": number + top < P,
                    "tweetnaclShared": ZERO_SHARED.hex(),
                    "forgedRequest": forged.hex(),
                }
            )
    return out


def make_aliases():
    out = []
    for person in PEOPLE:
        key = flip(person.public, -1, 0x80)
        receiver = BOB if person is not BOB else ALICE
        nonce = nonce24("aliases:" + person.name)
        packet = b"\x01" + key + nonce + seal(b"me again", nonce, person, receiver)
        out.append(
            {
                "what": person.name + " with the top bit set",
                "public": key.hex(),
                "id": saltbox_id(key),
                "sameAs": person.public.hex(),
                "receiver": receiver.name,
                "forgedRequest": packet.hex(),
            }
        )
    for n in (2, 9, 18):
        out.append(
            {
                "what": f"p + {n} (= {n})",
                "public": le32(P + n).hex(),
                "id": saltbox_id(le32(P + n)),
                "sameAs": le32(n).hex(),
            }
        )
    return out


def make_not_low_order():
    rows = [(f"{n}", n) for n in (2, 9, 18, 19)] + [("p - 2", P - 2), ("p - 20 (= 2p - 1 without its top bit)", P - 20)]
    return [{"what": what, "public": le32(n).hex()} for what, n in rows]


def make_bad():
    out = []
    full = b"\x01" + ALICE.public + nonce24("bad:size")

    def add(what, stage, reason, frame_, to=BOB):
        out.append({"what": what, "stage": stage, "to": to.name, "reason": reason, "frame": frame_.hex()})

    def large(what, stage, reason, **recipe):
        packet = recipe_bytes(recipe)
        out.append(
            {
                "what": what,
                "stage": stage,
                "to": "bob",
                "reason": reason,
                "packetRecipe": recipe,
                "packetSize": len(packet),
                "packetSha512": sha512(packet),
            }
        )

    # frames and types
    for stage in ("first", "session"):
        add(f"frame of length 0, {stage}", stage, "frame-length", b"\0\0")
        for kind in (0x00, 0x04, 0x05, 0x10, 0x7F, 0x80, 0x81, 0xFF):
            add(f"unknown type {kind:02x}, 1 byte, {stage}", stage, "type", frame(bytes([kind])))
        good = (request(b"hello", nonce24("bad:type"), ALICE, BOB))[1:]
        add(f"unknown type 00, otherwise a request, {stage}", stage, "type", frame(b"\x00" + good))
        large(f"unknown type 04, 65535 bytes, {stage}", stage, "type", prefix="04", repeat="00", times=65534)
    # sizes: request
    nonce = nonce24("bad:size")
    add("request: type byte alone", "first", "size", frame(b"\x01"))
    add("request: no nonce", "first", "size", frame(b"\x01" + ALICE.public))
    add("request: no box", "first", "size", frame(full))
    add("request: box of 15 bytes", "first", "size", frame(full + seal(b"", nonce, ALICE, BOB)[:15]))
    add("request: empty message", "first", "size", frame(request(b"", nonce, ALICE, BOB)))
    add("request: message of 1025 bytes", "first", "size", frame(request(b"w" * 1025, nonce, ALICE, BOB)))
    large("request: 65535 bytes", "first", "size", prefix=full.hex(), repeat="77", times=65535 - 57)
    # sizes: hello
    base, nonce = nonce24("bad:hello:base"), nonce24("bad:hello")
    good = hello(base, nonce, ALICE, BOB)
    add("hello: type byte alone", "first", "size", frame(b"\x02"))
    add("hello: no box", "first", "size", frame(good[:25]))
    add("hello: 64 bytes, cut", "first", "size", frame(good[:-1]))
    add("hello: 66 bytes, a byte more", "first", "size", frame(good + b"\0"))
    add("hello: 64 bytes, base nonce of 23", "first", "size", frame(hello(base[:23], nonce, ALICE, BOB)))
    add("hello: 66 bytes, base nonce of 25", "first", "size", frame(hello(base + b"\0", nonce, ALICE, BOB)))
    large("hello: 65535 bytes", "first", "size", prefix="02", repeat="00", times=65534)
    # sizes: data
    add("data: type byte alone", "session", "size", frame(b"\x03"))
    add("data: 16 bytes", "session", "size", frame(data(b"", BASE_B, 1, ALICE, BOB)[:16]))
    add("data: 16 bytes, zero", "session", "size", frame(b"\x03" + bytes(15)))
    # flipped bits
    good = request(b"hello", nonce24("bad:flip:request"), ALICE, BOB)
    add("request: flip in the sender's id, first byte", "first", "box", frame(flip(good, 1)))
    add("request: flip in the sender's id, last byte", "first", "box", frame(flip(good, 32)))
    add("request: flip in the nonce, first byte", "first", "box", frame(flip(good, 33)))
    add("request: flip in the nonce, last byte", "first", "box", frame(flip(good, 56, 0x80)))
    add("request: flip in the tag, first byte", "first", "box", frame(flip(good, 57)))
    add("request: flip in the tag, last byte", "first", "box", frame(flip(good, 72, 0x80)))
    add("request: flip in the message, first byte", "first", "box", frame(flip(good, 73)))
    add("request: flip in the message, last byte", "first", "box", frame(flip(good, -1, 0x80)))
    add("request: last byte cut", "first", "box", frame(good[:-1]))
    add("request: a byte more", "first", "box", frame(good + b"\0"))
    good = hello(base, nonce, ALICE, BOB)
    for where, index in (("nonce, first byte", 1), ("nonce, last byte", 24), ("tag, first byte", 25)):
        add(f"hello: flip in the {where}", "first", "box", frame(flip(good, index)))
    for where, index in (("tag, last byte", 40), ("base nonce, first byte", 41), ("base nonce, last byte", 64)):
        add(f"hello: flip in the {where}", "first", "box", frame(flip(good, index, 0x80)))
    good = data(b"hello", BASE_B, 1, ALICE, BOB)
    for where, index in (("tag, first byte", 1), ("tag, last byte", 16), ("text, first byte", 17), ("text, last byte", 21)):
        add(f"data: flip in the {where}", "session", "box", frame(flip(good, index)))
    add("data: empty, flip in the tag", "session", "box", frame(flip(data(b"", BASE_B, 1, ALICE, BOB), -1, 0x80)))
    add("data: 17 bytes, zero", "session", "box", frame(b"\x03" + bytes(16)))
    large("data: 65535 bytes, zero", "session", "box", prefix="03", repeat="00", times=65534)
    # the wrong key
    nonce_r = nonce24("bad:key:request")
    head = b"\x01" + ALICE.public + nonce_r
    add("request: says alice, sealed by carol", "first", "box", frame(head + seal(b"hello", nonce_r, CAROL, BOB)))
    add("request: sealed for carol", "first", "box", frame(head + seal(b"hello", nonce_r, ALICE, CAROL)))
    add("request: from one's own key", "first", "own-key", frame(request(b"hello", nonce_r, BOB, BOB)))
    add("hello: from carol, a stranger", "first", "box", frame(hello(base, nonce, CAROL, BOB)))
    add("hello: for carol", "first", "box", frame(hello(base, nonce, ALICE, CAROL)))
    add("hello: under one's own key", "first", "box", frame(hello(base, nonce, BOB, BOB)))
    box = crypto_box_afternm(base, nonce, ZERO_SHARED)
    add("hello: under the key of a zero shared secret", "first", "box", frame(b"\x02" + nonce + box))
    add("data: from carol", "session", "box", frame(data(b"hello", BASE_B, 1, CAROL, BOB)))
    add("data: for carol", "session", "box", frame(data(b"hello", BASE_B, 1, ALICE, CAROL)))
    # the wrong nonce
    def under(nonce_):
        return frame(b"\x03" + seal(b"hello", nonce_, ALICE, BOB))

    big_endian = (int.from_bytes(BASE_B, "big") + 1).to_bytes(24, "big")
    add("data: under the base nonce itself", "session", "box", under(BASE_B))
    add("data: under base + 2 as first", "session", "box", under(plus(BASE_B, 2)))
    add("data: counted big-endian", "session", "box", under(big_endian))
    add("data: under the sender's own base nonce", "session", "box", under(plus(BASE_A, 1)))
    add("data: to alice, under the sender's own base nonce", "session", "box",
        frame(data(b"hello", BASE_B, 1, BOB, ALICE)), ALICE)
    return out


def make_unspecified():
    out = []

    def add(what, question, **more):
        out.append({"what": what, "question": question, **more})

    ahex, aid = ALICE.public.hex(), saltbox_id(ALICE.public)
    add("link with the scheme in upper case", "accept?", text="SALTBOX:" + ahex)
    add("link with the Saltbox ID in place of the hex", "accept?", text="saltbox:" + aid)
    add("hex with dashes", "accept?", text="-".join(ahex[i : i + 16] for i in range(0, 64, 16)))
    for what, message in (
        ("request, message is not UTF-8", b"\xff\xfe\x80"),
        ("request, UTF-8 cut in a character", "Malm\u00f6".encode()[:-1]),
        ("request, UTF-8 of a surrogate", b"\xed\xa0\x80"),
        ("request, overlong UTF-8", b"\xc0\xaf"),
        ("request, message is one NUL", b"\0"),
        ("request, message is white space", b" \n\t"),
        ("request, message begins with a BOM", b"\xef\xbb\xbfhi"),
        ("request, message has a right-to-left override", "Bob\u202egnp.exe".encode()),
    ):
        nonce = nonce24("unspecified:" + what)
        add(what, "end the connection, or show it mended?", frame=frame(request(message, nonce, ALICE, BOB)).hex())
    add(
        "first data packet of a base session is not UTF-8",
        "end the connection, or show it mended?",
        frame=frame(data(b"\xff\xfe", BASE_B, 1, ALICE, BOB)).hex(),
    )
    return out


def make_rendezvous():
    topics = [
        {"name": p.name, "topic": hashlib.sha512(b"saltbox-rendezvous" + p.public).hexdigest()[:64]}
        for p in PEOPLE
    ]
    seed = derive("rendezvous", 32)
    public, _ = crypto_sign_seed_keypair(seed)
    target = hashlib.blake2b(public, digest_size=32).digest()
    return {
        "topics": topics,
        "friends": {"seed": seed.hex(), "public": public.hex(), "target": target.hex()},
    }


def safety_fingerprint(client_id):
    digest = hashlib.sha512(b"saltbox-safety" + client_id).digest()
    for _ in range(5200):
        digest = hashlib.sha512(digest + client_id).digest()
    return digest[:32]


def safety_digits(client_id):
    numbers = struct.unpack(">6Q", b"".join(b"\0\0\0" + chunk for chunk in five_by_five(safety_fingerprint(client_id))))
    return ["%05d" % (number % 100000) for number in numbers]


def five_by_five(fingerprint):
    return [fingerprint[at : at + 5] for at in range(0, 30, 5)]


def make_safety():
    pairs = []
    for shows in PEOPLE:
        for reads in PEOPLE:
            if shows is reads:
                continue
            low, high = sorted((shows, reads), key=lambda p: p.public)
            pairs.append(
                {
                    "shows": shows.name,
                    "reads": reads.name,
                    "digits": " ".join(safety_digits(low.public) + safety_digits(high.public)),
                    "qr": "saltbox-safety:1:%s:%s"
                    % (safety_fingerprint(shows.public).hex(), safety_fingerprint(reads.public).hex()),
                }
            )
    return {
        "fingerprints": [{"name": p.name, "fingerprint": safety_fingerprint(p.public).hex()} for p in PEOPLE],
        "pairs": pairs,
    }


def dns_name(text):
    return b"".join(bytes([len(label)]) + label for label in text.encode().split(b".")) + b"\0"


def dns_record(name, kind, cls, ttl, content):
    return dns_name(name) + struct.pack(">HHIH", kind, cls, ttl, len(content)) + content


def lan_datagram(instance, host, salt, tag, port, ttl):
    """RFC 1035, 6762 and 6763: one answer PTR (12), additional SRV (33) and TXT (16) with the cache-flush bit."""
    service = "_saltbox._tcp.local"
    name = instance + "." + service
    strings = [b"salt=" + salt.hex().encode(), b"tag=" + tag.hex().encode()]
    txt = b"".join(bytes([len(s)]) + s for s in strings)
    srv = struct.pack(">HHH", 0, 0, port) + dns_name(host + ".local")
    return (
        struct.pack(">HHHHHH", 0, 0x8400, 0, 1, 0, 2)
        + dns_record(service, 12, 1, ttl, dns_name(name))
        + dns_record(name, 33, 0x8001, ttl, srv)
        + dns_record(name, 16, 0x8001, ttl, txt)
    )


def make_lan():
    out = []
    for client, port in (("alice", 33733), ("bob", 1)):
        salt = derive("lan-salt:" + client, 16)
        instance = derive("lan-instance:" + client, 8).hex()
        host = derive("lan-host:" + client, 8).hex()
        client_id = bytes.fromhex(make_identities()[client]["public"])
        tag = hashlib.sha512(b"saltbox-lan" + salt + client_id).digest()[:16]
        out.append(
            {
                "client": client,
                "port": port,
                "instance": instance,
                "host": host,
                "salt": salt.hex(),
                "tag": tag.hex(),
                "datagram": lan_datagram(instance, host, salt, tag, port, 120).hex(),
                "goodbye": lan_datagram(instance, host, salt, tag, port, 0).hex(),
            }
        )
    return out


def make():
    return {
        "about": "Made by scripts/vectors/make_vectors.py (PyNaCl). Do not edit. All bytes are hex; see its docstring.",
        "identities": make_identities(),
        "ids": make_ids(),
        "shared": make_shared(),
        "requests": make_requests(),
        "hellos": make_hellos(),
        "counting": make_counting(),
        "data": make_data(),
        "transcript": make_transcript(),
        "attacks": make_attacks(),
        "lowOrder": make_low_order(),
        "aliases": make_aliases(),
        "notLowOrder": make_not_low_order(),
        "bad": make_bad(),
        "rendezvous": make_rendezvous(),
        "lan": make_lan(),
        "safety": make_safety(),
        "unspecified": make_unspecified(),
    }


# ---------------------------------------------------------------- opening it all again


def check(condition, what):
    if not condition:
        raise SystemExit("vector is wrong: " + what)


def unbox(box, nonce, sender_public, receiver_secret):
    try:
        return crypto_box_open(box, nonce, sender_public, receiver_secret)
    except Exception:  # PyNaCl: CryptoError, or RuntimeError for a low-order key
        return None


def verify(v):
    """Works from the file's text alone, with crypto_box_open and sodium_increment. Returns counts."""
    unhex = bytes.fromhex
    people = {n: v["identities"][n] for n in ("alice", "bob", "carol")}
    sec = {n: unhex(p["secret"]) for n, p in people.items()}
    pub = {n: unhex(p["public"]) for n, p in people.items()}
    done = {}

    def count(section, n=1):
        done[section] = done.get(section, 0) + n

    for n in people:
        check(crypto_scalarmult_base(sec[n]) == pub[n] == x25519(sec[n], le32(9)), n)
        check(read_id(people[n]["id"]) == pub[n], n)
        check([len(g) for g in people[n]["id"].split("-")] == [5] * 11, n)
        count("identities")
    check(v["identities"]["order"].split() == sorted(pub, key=lambda n: pub[n]), "order")

    from urllib.parse import parse_qs

    for e in v["ids"]["good"]:
        text = "".join(e["text"].split())
        if text.startswith("saltbox:"):
            key, _, query = text[8:].partition("?")
            parsed = parse_qs(query)
            check(parsed.get("name", [None])[0] == e["name"] and parsed.get("addr", []) == e["addrs"], e["what"])
            text = key
        check((unhex(text) if len(text) == 64 else read_id(text)) == unhex(e["public"]), e["what"])
        count("ids.good")
    for e in v["ids"]["bad"]:
        if e["what"].startswith("id"):
            check(read_id(e["text"]) == e["reason"], e["what"] + " " + e["text"])
        elif e["what"].startswith("hex") and e["reason"] == "length":
            check(len(e["text"]) != 64, e["what"])
        elif e["what"].startswith("hex"):
            check(len(e["text"]) == 64 and any(c not in "0123456789abcdef" for c in e["text"]), e["what"])
        count("ids.bad")
    for what in ("id, o for 0", "id, i for 1", "id, l for 1"):
        check(any(e["what"] == what for e in v["ids"]["good"]), "no case of: " + what)
    s = v["ids"]["substitutions"]
    for i, old in enumerate(s["id"]):
        for new in s["alphabet"]:
            if old not in ("-", new):
                check(read_id(s["id"][:i] + new + s["id"][i + 1 :]) == "checksum", f"substitution {i} {new}")
                count("ids.substitutions")

    for e in v["shared"]:
        a, b = e["a"], e["b"]
        raw = crypto_scalarmult(sec[b], pub[a])
        check(raw == x25519(sec[a], pub[b]) == x25519(sec[b], pub[a]), "shared")
        check(hsalsa20(raw).hex() == e["shared"] == crypto_box_beforenm(pub[a], sec[b]).hex(), "shared")
        count("shared")

    for e in v["requests"]:
        packet = unhex(e["packet"])
        message = recipe_bytes(e["messageRecipe"]) if "messageRecipe" in e else unhex(e["message"])
        check(packet[0] == 1 and packet[1:33] == pub[e["sender"]] and packet[33:57].hex() == e["nonce"], e["what"])
        check(unbox(packet[57:], packet[33:57], packet[1:33], sec[e["receiver"]]) == message, e["what"])
        check(len(packet) == 73 + len(message) == e["packetSize"] and 1 <= len(message) <= 1024, e["what"])
        check(len(message) == e["messageSize"] and message.decode() == e.get("text", message.decode()), e["what"])
        count("requests")

    for e in v["hellos"]:
        packet = unhex(e["packet"])
        check(len(packet) == 65 and packet[0] == 2 and packet[1:25].hex() == e["nonce"], e["what"])
        check(unbox(packet[25:], packet[1:25], pub[e["sender"]], sec[e["receiver"]]).hex() == e["baseNonce"], e["what"])
        count("hellos")

    def stepped(base, n):
        for _ in range(n):
            base = sodium_increment(base)
        return base

    for e in v["counting"]:
        check(stepped(unhex(e["baseNonce"]), e["n"]).hex() == e["nonce"], e["what"])
        count("counting")

    for e in v["data"]:
        nonce = stepped(unhex(e["baseNonce"]), e["n"])
        check(nonce.hex() == e["nonce"], e["what"])
        if "packet" in e:
            packet, payload = unhex(e["packet"]), unhex(e["payload"])
        else:
            payload = recipe_bytes(e["payloadRecipe"])
            packet = b"\x03" + crypto_box_afternm(payload, nonce, crypto_box_beforenm(pub[e["receiver"]], sec[e["sender"]]))
            check(sha512(packet) == e["packetSha512"] and packet.hex().startswith(e["packetStart"]), e["what"])
            check(packet.hex().endswith(e["packetEnd"]), e["what"])
        check(packet[0] == 3 and 17 <= len(packet) == 17 + len(payload) == e["packetSize"] <= 65535, e["what"])
        check(unbox(packet[1:], nonce, pub[e["sender"]], sec[e["receiver"]]) == payload, e["what"])
        count("data")
    check(max(e["packetSize"] for e in v["data"]) == 65535, "largest")

    # Both ends of the transcript are played from their keys: a reader per end, as PROTOCOL.md has it.
    class End:
        def __init__(self, me, other, base):
            self.secret, self.other, self.sent, self.hello = sec[me], pub[other], base, False
            self.next = base

        def read(self, raw, bases):
            """Returns what the packet held; None if it must be refused."""
            size = struct.unpack(">H", raw[:2])[0]
            check(size == len(raw) - 2, "frame length")
            packet = raw[2:]
            if packet[:1] == b"\x01" and not self.hello and 74 <= len(packet) <= 1097 and packet[1:33] == self.other:
                return unbox(packet[57:], packet[33:57], packet[1:33], self.secret)
            if packet[:1] == b"\x02" and not self.hello and len(packet) == 65:
                got = unbox(packet[25:], packet[1:25], self.other, self.secret)
                if got is None or got in bases:
                    return None
                self.hello = True
                return got
            if packet[:1] == b"\x03" and self.hello and len(packet) >= 17:
                self.next = sodium_increment(self.next)
                return unbox(packet[1:], self.next, self.other, self.secret)
            return None

    t = v["transcript"]
    for name in ("alice", "bob"):
        check(unhex(t[name]["secret"]) == sec[name] and unhex(t[name]["public"]) == pub[name], "transcript keys")

    def play(until):
        ends = {n: End(n, o, unhex(t[n]["baseNonce"])) for n, o in (("alice", "bob"), ("bob", "alice"))}
        for e in t["frames"][:until]:
            to = "bob" if e["from"] == "alice" else "alice"
            got = ends[to].read(unhex(e["frame"]), [ends[to].sent])
            want = t[e["from"]]["baseNonce"] if e["type"] == "hello" else e["payload"]
            check(got is not None and got.hex() == want, "transcript")
            check(want == e.get("text", "").encode().hex() or e["type"] == "hello", "transcript text")
        return ends

    for i in range(len(t["frames"]) + 1):
        play(i)
    count("transcript", len(t["frames"]))
    for name in ("alice", "bob"):
        stream = b"".join(unhex(e["frame"]) for e in t["frames"] if e["from"] == name)
        check(sha512(stream) == t[name + "StreamSha512"], "stream")
    for e in v["attacks"]:
        end = play(e["after"])[e["to"]]
        got = [end.read(unhex(f), [end.sent]) for f in e["frames"]]
        check(got[0] is None, "attack gets through: " + e["what"])
        count("attacks")

    for e in v["lowOrder"]:
        key = unhex(e["public"])
        check(read_id(e["id"]) == key, e["what"])
        for n in sec:
            check(x25519(sec[n], key) == bytes(32), e["what"])
            try:
                crypto_box_beforenm(key, sec[n])
                check(False, "libsodium takes " + e["what"])
            except Exception as error:
                check(not isinstance(error, SystemExit), e["what"])
        packet = unhex(e["forgedRequest"])
        check(packet[1:33] == key, e["what"])
        opened = crypto_box_open_afternm(packet[57:], packet[33:57], unhex(e["tweetnaclShared"]))
        check(opened == b"let me in" and hsalsa20(bytes(32)).hex() == e["tweetnaclShared"], e["what"])
        check(e["canonical"] == (int.from_bytes(key, "little") < P), e["what"])
        count("lowOrder")
    check(len({e["public"] for e in v["lowOrder"]}) == 14, "lowOrder")
    for e in v["aliases"]:
        a, b = unhex(e["public"]), unhex(e["sameAs"])
        check(a != b and read_id(e["id"]) == a and int.from_bytes(a, "little") >= P, e["what"])
        for n in sec:
            check(crypto_box_beforenm(a, sec[n]) == crypto_box_beforenm(b, sec[n]), e["what"])
        if "forgedRequest" in e:
            packet = unhex(e["forgedRequest"])
            check(packet[1:33] == a, e["what"])
            check(unbox(packet[57:], packet[33:57], a, sec[e["receiver"]]) == b"me again", e["what"])
        count("aliases")
    for e in v["notLowOrder"]:
        crypto_box_beforenm(unhex(e["public"]), sec["alice"])
        count("notLowOrder")

    base = {n: unhex(t[n]["baseNonce"]) for n in ("alice", "bob")}
    for e in v["bad"]:
        if "packetRecipe" in e:
            packet = recipe_bytes(e["packetRecipe"])
            check(sha512(packet) == e["packetSha512"] and len(packet) == e["packetSize"] <= 65535, e["what"])
        else:
            raw = unhex(e["frame"])
            packet = raw[2:]
            check(struct.unpack(">H", raw[:2])[0] == len(packet), e["what"])
        kind, size = packet[:1], len(packet)
        fits = {b"\x01": 74 <= size <= 1097, b"\x02": size == 65, b"\x03": size >= 17}.get(kind)
        me = e["to"]
        other = "alice" if me == "bob" else "bob"
        if e["reason"] == "frame-length":
            check(size == 0, e["what"])
        elif e["reason"] == "type":
            check(size > 0 and fits is None, e["what"])
        elif e["reason"] == "size":
            check(fits is False, e["what"])
        elif e["reason"] == "own-key":
            check(fits and packet[1:33] == pub[me], e["what"])
            check(unbox(packet[57:], packet[33:57], pub[me], sec[me]) is not None, e["what"])
        else:
            check(e["reason"] == "box" and fits, e["what"])
            if kind == b"\x01":
                got = unbox(packet[57:], packet[33:57], packet[1:33], sec[me])
            elif kind == b"\x02":
                got = unbox(packet[25:], packet[1:25], pub[other], sec[me])
            else:
                got = unbox(packet[1:], sodium_increment(base[me]), pub[other], sec[me])
            check(got is None, "opens: " + e["what"])
        count("bad")
    names = [e["what"] for e in v["bad"]]
    check(len(names) == len(set(names)), "names in bad")

    for e in v["lan"]:
        raw = unhex(e["datagram"])
        tag = hashlib.sha512(b"saltbox-lan" + unhex(e["salt"]) + pub[e["client"]]).digest()[:16]
        check(raw.endswith(b"\x24tag=" + tag.hex().encode()) and e["tag"] == tag.hex(), "lan")
        check(b"salt=" + e["salt"].encode() in raw and pub[e["client"]] not in raw, "lan")
        count("lan")

    for e in v["safety"]["pairs"]:
        _, version, shown, read = e["qr"].split(":")
        halves = {e["shows"]: shown, e["reads"]: read}
        order = sorted(halves, key=lambda name: pub[name])
        want = [int(halves[n][at : at + 10], 16) % 100000 for n in order for at in range(0, 60, 10)]
        check(version == "1" and [int(d) for d in e["digits"].split(" ")] == want, "safety")
        check(len(e["digits"]) == 71 and len(shown) == len(read) == 64, "safety")
        count("safety")

    for e in v["unspecified"]:
        if "frame" in e:
            packet = unhex(e["frame"])[2:]
            if packet[0] == 1:
                got = unbox(packet[57:], packet[33:57], packet[1:33], sec["bob"])
            else:
                got = unbox(packet[1:], sodium_increment(base["bob"]), pub["alice"], sec["bob"])
            check(got is not None, e["what"])
        count("unspecified")
    return done


def main():
    text = json.dumps(make(), indent=2, ensure_ascii=True) + "\n"
    if sys.argv[1:] == ["--check"]:
        with open(OUT, encoding="ascii") as f:
            check(f.read() == text, OUT + " differs from what this script makes")
    elif sys.argv[1:]:
        raise SystemExit("usage: make_vectors.py [--check]")
    else:
        with open(OUT, "w", encoding="ascii", newline="\n") as f:
            f.write(text)
    with open(OUT, encoding="ascii") as f:
        done = verify(json.load(f))
    print(OUT, os.path.getsize(OUT), "bytes; opened again:")
    print(", ".join(f"{k} {n}" for k, n in done.items()))


if __name__ == "__main__":
    main()
