#!/bin/sh
# Checks this folder: sh check.sh [FINGERPRINT]
# It needs sha256sum, openssl (3.0 or later) and the ordinary tools of a shell, and nothing of tracepost. FINGERPRINT is the SHA-256 of the owner's
# public key, which you should have from the owner by another way than this folder. Exit status 0: everything is as it was signed.
LC_ALL=C; export LC_ALL
cd "$(dirname "$0")" || exit 2
here=$(mktemp -d) || exit 2
trap 'rm -rf "$here"' EXIT
bad=0
not() { echo "NOT AS SIGNED: $1"; bad=1; }

# 1. The owner's key, and what it signed.
print=$(openssl pkey -pubin -in owner.pem -outform DER 2>/dev/null | sha256sum | cut -d' ' -f1)
[ -z "$1" ] || [ "$print" = "$1" ] || not "owner.pem: its fingerprint is $print"
for signed in head.txt SHA256SUMS; do
  case $signed in head.txt) sig=head.sig ;; *) sig=SHA256SUMS.sig ;; esac
  openssl pkeyutl -verify -pubin -inkey owner.pem -rawin -in "$signed" -sigfile "$sig" >/dev/null 2>&1 || not "$signed, by the signature $sig"
done

# 2. Every file is the one in the signed list, and there is no other.
sha256sum -c SHA256SUMS 2>/dev/null | grep -v ': OK$' > "$here/differs"
while read -r line; do not "${line%%:*}: another than in SHA256SUMS, or missing"; done < "$here/differs"
find . -type f | sed 's,^\./,,' | sort > "$here/found"
{ sed 's/^[0-9a-f]*  //' SHA256SUMS; echo SHA256SUMS; echo SHA256SUMS.sig; } | sort > "$here/listed"
comm -23 "$here/found" "$here/listed" > "$here/more"
while read -r file; do not "$file: it is not in SHA256SUMS"; done < "$here/more"

# 3. From a leaf up to the root: each line of a path names a side and the hash that stands there.
climb() {
  while read -r side hash; do
    echo "$hash" | openssl base64 -d > "$here/beside"
    case $side in
      left) { printf '\001'; cat "$here/beside" "$here/node"; } ;;
      *) { printf '\001'; cat "$here/node" "$here/beside"; } ;;
    esac | openssl dgst -sha256 -binary > "$here/up"
    mv "$here/up" "$here/node"
  done < "$1"
  od -An -v -tx1 "$here/node" | tr -d ' \n'
}

# 4. Each event leads to the root in head.txt: its leaf is the hash of the byte 0 and its own hash.
root=$(sed -n 's/^root //p' head.txt)
for event in events/*.event; do
  [ -e "$event" ] || continue
  { printf '\000'; openssl dgst -sha256 -binary "$event"; } | openssl dgst -sha256 -binary > "$here/node"
  [ "$(climb "${event%.event}.path")" = "$root" ] || not "$event: it does not lead to the root in head.txt"
done

# 5. Each row has the hash that its line names, and the line leads to the list of rows of its event.
for row in rows/*.row; do
  [ -e "$row" ] || continue
  line=${row%.row}.line
  event=$(basename "$row"); event=events/${event%%-*}.event
  sum=$(sha256sum < "$row" | cut -d' ' -f1)
  [ "$(sed 's/.* //' "$line")" = "$sum" ] || not "$row: it has not the hash in $line"
  { printf '\000'; cat "$line"; } | openssl dgst -sha256 -binary > "$here/node"
  [ "$(climb "${row%.row}.path")" = "$(sed -n 's/^rows "\(.*\)"$/\1/p' "$event")" ] || not "$line: it does not lead to the list in $event"
done

# 6. Each original is the one that a row names.
for original in originals/*; do
  [ -e "$original" ] || continue
  sum=$(sha256sum < "$original" | cut -d' ' -f1)
  grep -q "\"$sum\"" rows/*.row || not "$original: no row names it"
done

[ $bad = 0 ] && echo "everything is as it was signed on $(sed -n 's/^at //p' head.txt) with the key $print"
exit $bad
