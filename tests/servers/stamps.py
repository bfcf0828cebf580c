"""An authority for time stamps (RFC 3161) for tests: openssl answers, over HTTP, and the path of the address names a fault.

    stamps.py FOLDER

Prints its port. FOLDER gets the certificates: ca.pem (the root), and those of the authority. Paths: /good; /elliptic (another kind of key); /other-root
(signed by a root that is not ca.pem); /no-purpose (a certificate that is not for time stamps); /other-text (a stamp of
another text); /old (the answer to an earlier question); /altered (a bit of the answer flipped); /refuse (the authority says no); /garbage; /huge;
/elsewhere (a redirection to /good); /fails (status 500); /silent (no stamp in the answer).
"""

import hashlib
import http.server
import os
import subprocess
import sys

folder = sys.argv[1]
os.chdir(folder)

CONFIG = """
[ req ]
distinguished_name = dn
[ dn ]
[ tsa ]
default_tsa = one
[ one ]
dir = .
serial = ./serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
ess_cert_id_alg = sha256
[ ca ]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign
[ stamps ]
extendedKeyUsage = critical,timeStamping
[ mail ]
extendedKeyUsage = critical,emailProtection
"""


def openssl(*words):
    done = subprocess.run(["openssl", *words], capture_output=True)
    if done.returncode:
        sys.exit(done.stderr.decode())


def root(name):
    openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", name + ".key", "-out", name + ".pem", "-days", "30",
            "-subj", "/CN=Root " + name, "-config", "tsa.cnf", "-extensions", "ca")


def leaf(name, ca, extensions, *how, days="30"):
    openssl("req", "-new", *how, "-nodes", "-keyout", name + ".key", "-out", name + ".csr", "-subj", "/O=Clock House/CN=" + name,
            "-config", "tsa.cnf")
    openssl("x509", "-req", "-in", name + ".csr", "-CA", ca + ".pem", "-CAkey", ca + ".key", "-CAcreateserial", "-days", days,
            "-extfile", "tsa.cnf", "-extensions", extensions, "-out", name + ".pem")


RSA = ("-newkey", "rsa:2048")
with open("tsa.cnf", "w") as f:
    f.write(CONFIG)
with open("serial", "w") as f:
    f.write("01\n")
root("ca")
root("other")
leaf("good", "ca", "stamps", *RSA)
leaf("elliptic", "ca", "stamps", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1")
leaf("other-root", "other", "stamps", *RSA)


def reply(question, signer):
    with open("question", "wb") as f:
        f.write(question)
    openssl("ts", "-reply", "-config", "tsa.cnf", "-queryfile", "question", "-signer", signer + ".pem", "-inkey", signer + ".key",
            "-out", "answer")
    with open("answer", "rb") as f:
        return f.read()


def asked(text, nonce=True):
    with open("text", "wb") as f:
        f.write(text)
    openssl("ts", "-query", "-data", "text", "-sha256", "-cert", *([] if nonce else ["-no_nonce"]), "-out", "asked")
    with open("asked", "rb") as f:
        return f.read()


def refusal():
    # TimeStampResp { status { status rejection(2), statusString { "not today" } } }
    words = b"\x0c\x09not today"
    status = b"\x02\x01\x02" + b"\x30" + bytes([len(words)]) + words
    inner = b"\x30" + bytes([len(status)]) + status
    return b"\x30" + bytes([len(inner)]) + inner


earlier = {}


def answer(path, question):
    if path in ("/good", "/elliptic", "/other-root"):
        return reply(question, path[1:])
    if path == "/no-purpose":
        # openssl itself refuses to sign with such a certificate, so the certificate in a good answer is exchanged for one of the same length by its purpose.
        good = reply(question, "good")
        purpose = b"\x06\x08\x2b\x06\x01\x05\x05\x07\x03\x08"
        return good.replace(purpose, purpose[:-1] + b"\x04")
    if path == "/other-text":
        return reply(asked(b"another text"), "good")
    if path == "/old":
        text_hash = question[question.index(b"\x04\x20") + 2:][:32]
        known = earlier.setdefault(text_hash, reply(question, "good"))
        return known
    if path == "/altered":
        good = bytearray(reply(question, "good"))
        good[-5] ^= 1
        return bytes(good)
    if path == "/refuse":
        return refusal()
    if path == "/silent":
        return b"\x30\x05\x30\x03\x02\x01\x00"
    if path == "/garbage":
        return hashlib.sha256(question).digest() * 40
    if path == "/huge":
        return b"\x30\x84\x7f\xff\xff\xff" + bytes(3 << 20)
    return None


class Handler(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        question = self.rfile.read(int(self.headers["Content-Length"]))
        assert self.headers["Content-Type"] == "application/timestamp-query"
        if self.path == "/elsewhere":
            self.send_response(302)
            self.send_header("Location", "/good")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        said = answer(self.path, question)
        self.send_response(500 if said is None else 200)
        self.send_header("Content-Type", "application/timestamp-reply")
        self.send_header("Content-Length", str(len(said or b"")))
        self.end_headers()
        try:
            self.wfile.write(said or b"")
        except OSError:
            pass  # whoever asked has heard enough

    def log_message(self, *_):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
server.serve_forever()
