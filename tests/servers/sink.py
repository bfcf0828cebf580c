"""A mail server for tests: aiosmtpd, with a ledger and one fault at a time.

    sink.py FOLDER [CERT KEY] [--implicit] [--login]

Prints its port. What it accepts is written, with fsync, to FOLDER/ledger (a line: Message-ID, SHA-256, recipients) before it answers, and to
FOLDER/mails. FOLDER/fault holds `PHASE ACTION`, read anew for every connection. Phases: banner ehlo starttls auth mail rcpt data body dot.
Actions: cut (hang up), 4xx, 5xx, stall (print `stalled PHASE` and never answer), garbage; at `dot` also lost (take it, hang up without an
answer) and slow (take it and never answer); at `rcpt` also 5xx-first (refuse the first address only).
"""

import asyncio
import email
import hashlib
import os
import socket
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

folder = sys.argv[1]
files = [a for a in sys.argv[2:] if not a.startswith("--")]
implicit = "--implicit" in sys.argv
login = "--login" in sys.argv


def fault():
    try:
        with open(os.path.join(folder, "fault")) as f:
            phase, action = f.read().split()
            return phase, action
    except (OSError, ValueError):
        return None, None


def write(name, text, mode="a"):
    with open(os.path.join(folder, name), mode) as f:
        f.write(text)
        f.flush()
        os.fsync(f.fileno())


class Handler:
    async def handle_DATA(self, server, session, envelope):
        action = server.action("dot")
        if action in ("4xx", "5xx"):
            return "451 not now" if action == "4xx" else "554 not wanted"
        if action == "cut":
            server.transport.abort()
            return "250 never seen"
        content = envelope.content
        mail = email.message_from_bytes(content)
        digest = hashlib.sha256(content).hexdigest()
        with open(os.path.join(folder, "mails", digest + ".eml"), "wb") as f:
            f.write(content)
        write("ledger", "%s %s %s\n" % (mail["Message-ID"], digest, ",".join(envelope.rcpt_tos)))
        if action == "lost":
            server.transport.abort()
        elif action in ("slow", "stall"):
            print("stalled dot", flush=True)
            await asyncio.sleep(3600)
        elif action == "garbage":
            return "what was that"
        return "250 taken"


class Sink(SMTP):
    def __init__(self, *args, **words):
        super().__init__(*args, **words)
        self.fault = fault()
        self.refused = 0

    def action(self, phase):
        return self.fault[1] if self.fault[0] == phase else None

    async def spoil(self, phase):
        """Does the fault of this phase, if it is the one; true where the step is over."""
        action = self.action(phase)
        if action == "cut":
            self.transport.abort()
        elif action == "4xx":
            await self.push("421 not now" if phase == "banner" else "451 not now")
        elif action == "5xx":
            await self.push("554 never")
        elif action == "garbage":
            await self.push("what was that")
        elif action == "stall":
            print("stalled " + phase, flush=True)
            await asyncio.sleep(3600)
        elif action == "5xx-first" and phase == "rcpt" and not self.refused:
            self.refused = 1
            await self.push("550 no such mailbox")
        else:
            return False
        return True

    async def _handle_client(self):
        if not await self.spoil("banner"):
            await super()._handle_client()

    async def smtp_EHLO(self, hostname):
        if not await self.spoil("ehlo"):
            await super().smtp_EHLO(hostname)

    async def smtp_STARTTLS(self, arg):
        if self.action("starttls") == "inject":
            self._writer.write(b"220 go ahead\r\n250 injected\r\n")
            await self._writer.drain()
            return
        if not await self.spoil("starttls"):
            await super().smtp_STARTTLS(arg)

    async def smtp_AUTH(self, arg):
        if not await self.spoil("auth"):
            await super().smtp_AUTH(arg)

    async def smtp_MAIL(self, arg):
        if not await self.spoil("mail"):
            await super().smtp_MAIL(arg)

    async def smtp_RCPT(self, arg):
        if not await self.spoil("rcpt"):
            await super().smtp_RCPT(arg)

    async def smtp_DATA(self, arg):
        if await self.spoil("data"):
            return
        if self.action("body"):
            await self.push("354 go on")
            await self._reader.read(1000)
            if self.action("body") == "stall":
                # Nothing more is read: a long text cannot be written whole.
                self.transport.pause_reading()
                print("stalled body", flush=True)
                await asyncio.sleep(3600)
            self.transport.abort()
            return
        await super().smtp_DATA(arg)


def check(server, session, envelope, mechanism, data):
    return AuthResult(success=(data.login, data.password) == (b"clerk", b"pass word"))


async def main():
    os.makedirs(os.path.join(folder, "mails"), exist_ok=True)
    tls = None
    if files:
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(files[0], files[1])
    words = dict(hostname="sink.example", data_size_limit=1 << 28, timeout=3600)
    if tls and not implicit:
        words.update(tls_context=tls, require_starttls=True)
    if login:
        words.update(authenticator=check, auth_required=True, auth_require_tls=bool(tls) and not implicit)
    listening = socket.socket()
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    listening.bind(("127.0.0.1", 0))
    server = await asyncio.get_running_loop().create_server(
        lambda: Sink(Handler(), **words), sock=listening, ssl=tls if implicit else None
    )
    print(listening.getsockname()[1], flush=True)
    # The sink ends when its standard input does: at the end of the test, and also when the test process is killed.
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    os._exit(0)


asyncio.run(main())
