//! R16: wrong configurations. Each gives one line with file, key, value and fix. The exit status is 2, and nothing
//! is contacted.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

/// A mailbox with nothing wrong; stands for GOOD below.
const GOOD: &str = "name=\"a\"\nkind=\"imap\"\nhost=\"127.0.0.1\"\nport=PORT\ntls=\"none\"\nuser=\"u\"\npassword_file=\"good.password\"\n";

/// Each: the configuration, and what must be said of it.
#[rustfmt::skip]
const WRONG: &[(&str, &[&str])] = &[
    ("[store]\nurl = 5", &["[store] url"]),
    ("[store]\nurl = \"mysql://x\"", &["found \"mysql://x\""]),
    ("[store]\nurl = \"sqlite:\"", &["expected \"sqlite:FILE\""]),
    ("[store]\nurl = \"\"", &["sqlite:FILE"]),
    ("[store]\nurl = \"sqlite://x\"", &["sqlite:FILE"]),
    ("[store]\nurl = \"sqlite:nowhere.db\"", &["no database at"]),
    ("[store]\nurl = \"postgres://x@y:notaport/z\"", &["url: expected"]),
    ("[store]\nkey_file = \"nowhere.key\"", &["nowhere.key is missing"]),
    ("[store]\nkey_file = \"bad.key\"", &["bad.key is damaged"]),
    ("[store]\nkey_file = \"open.key\"", &["chmod 600"]),
    ("[store]\nkey_file = \"other.key\"", &["belongs to another archive"]),
    ("[store]\nkey_file = 7", &["[store] key_file"]),
    ("[store]\nkeyfile = \"x\"", &["did you mean \"key_file\""]),
    ("[store]\nkey_file = \"tracepost.key\"\nkey_file = \"x\"", &["duplicate key"]),
    ("[store]\noriginals = true", &["[store] originals"]),
    ("[store]\norignals = \"x\"", &["did you mean \"originals\""]),
    ("[store]\noriginals = \"tracepost.toml\"", &["cannot make the folder"]),
    ("[store]\nkey_file = \".\"", &["cannot read the key file"]),
    ("[store]\nkey_file = \"binary.key\"", &["it is not text"]),
    ("[sotre]", &["did you mean \"store\""]),
    ("[whatch]", &["did you mean \"watch\""]),
    ("[mailbox]\nname=\"a\"", &["[mailbox]"]),
    ("mailbox = \"a\"", &["mailbox"]),
    ("mailbox = 3", &["mailbox"]),
    ("[[watch]]\nworks=true", &["watch"]),
    ("watch = true", &["watch"]),
    ("[watch", &["line 1"]),
    ("[watch]\nworks", &["line 2"]),
    ("[watch]\nworks =", &["line 2"]),
    ("[watch]\nworks = yes", &["line 2"]),
    ("[watch]\n[watch]", &["line 2"]),
    ("= 3", &["line 1"]),
    // The line that makes no sense is the one behind the break.
    ("[watch]\nhealth = \"a\nb\"", &["line 3"]),
    ("[watch]\nhealth = '127.0.0.1:80", &["line 2"]),
    ("[[mailboxes]]\nname=\"a\"", &["did you mean \"mailbox\""]),
    ("\u{feff}\u{feff}[watch]", &["line 1"]),
    ("[watch]\nworks = true false", &["line 2"]),
    ("[watch]\nworks = 1", &["[watch] works: expected true or false, found integer `1`"]),
    ("[watch]\nworks = \"true\"", &["[watch] works: expected true or false"]),
    ("[watch]\nwork = true", &["did you mean \"works\""]),
    ("[watch]\nhealth = \"localhost\"", &["[watch] health: expected an address and a port such as \"127.0.0.1:7878\", found \"localhost\""]),
    ("[watch]\nhealth = \"127.0.0.1\"", &["found \"127.0.0.1\""]),
    ("[watch]\nhealth = \":7878\"", &["found \":7878\""]),
    ("[watch]\nhealth = \"127.0.0.1:99999\"", &["found \"127.0.0.1:99999\""]),
    ("[watch]\nhealth = \"http://127.0.0.1:80\"", &["found \"http://127.0.0.1:80\""]),
    ("[watch]\nhealth = 7878", &["[watch] health: expected text in quotes"]),
    ("[watch]\nhealth = [\"127.0.0.1:1\"]", &["[watch] health"]),
    ("[watch]\nhelth = \"127.0.0.1:1\"", &["did you mean \"health\""]),
    ("[watch]\ndisk_reserve_mib = -1", &["from 0 to 1048576, found integer `-1`"]),
    ("[watch]\ndisk_reserve_mib = 1048577", &["from 0 to 1048576"]),
    ("[watch]\ndisk_reserve_mib = \"1 GB\"", &["found string \"1 GB\""]),
    ("[watch]\ndisk_reserve_mib = 1.5", &["floating point"]),
    ("[watch]\ndisk_reserve = 5", &["did you mean \"disk_reserve_mib\""]),
    ("[watch]\nlease_seconds = 4", &["from 5 to 3600, found integer `4`"]),
    ("[watch]\nlease_seconds = 3601", &["from 5 to 3600"]),
    ("[watch]\nlease_seconds = \"60\"", &["[watch] lease_seconds"]),
    ("[watch]\nlease = 60", &["unknown key"]),
    ("[watch]\nalert_command = \"mail\"", &["[watch] alert_command: expected a list in brackets"]),
    ("[watch]\nalert_command = [\"\"]", &["a program and its arguments"]),
    ("[watch]\nalert_command = [\"/no/such/program\"]", &["[watch] alert_command: \"/no/such/program\" was not found"]),
    ("[watch]\nalert_command = [\"no-such-program-anywhere\"]", &["was not found or cannot be run"]),
    ("[watch]\nalert_command = [\"good.password\"]", &["was not found"]),
    ("[watch]\nalert_command = [1]", &["[watch] alert_command"]),
    ("[watch]\nown_addresses = \"a@b.example\"", &["[watch] own_addresses: expected a list"]),
    ("[watch]\nown_addresses = [1]", &["[watch] own_addresses"]),
    ("[watch]\nown_adresses = []", &["did you mean \"own_addresses\""]),
    ("[[mailbox]]\nkind=\"imap\"\n", &["[mailbox] name: is missing"]),
    ("[[mailbox]]\nname=\"a\"\n", &["[mailbox] kind: is missing"]),
    ("[[mailbox]]\nname=\"\"\nkind=\"imap\"\n", &["[[mailbox]] name: expected 1 to 40 letters", "found \"\""]),
    ("[[mailbox]]\nname=\"a b\"\nkind=\"imap\"\nhost=\"127.0.0.1\"\nport=PORT\ntls=\"none\"\nuser=\"u\"\npassword_file=\"good.password\"\n", &["found \"a b\""]),
    ("[[mailbox]]\nname=\"a/b\"\nkind=\"imap\"\nhost=\"127.0.0.1\"\nport=PORT\ntls=\"none\"\nuser=\"u\"\npassword_file=\"good.password\"\n", &["found \"a/b\""]),
    ("[[mailbox]]\nname=\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"\nkind=\"imap\"\nhost=\"127.0.0.1\"\nport=PORT\ntls=\"none\"\nuser=\"u\"\npassword_file=\"good.password\"\n", &["1 to 40"]),
    ("[[mailbox]]\nname=\"é\"\nkind=\"imap\"\nhost=\"127.0.0.1\"\nport=PORT\ntls=\"none\"\nuser=\"u\"\npassword_file=\"good.password\"\n", &["[[mailbox]] name"]),
    ("[[mailbox]]\nname=5\nkind=\"imap\"\nhost=\"127.0.0.1\"\nport=PORT\ntls=\"none\"\nuser=\"u\"\npassword_file=\"good.password\"\n", &["[mailbox] name: expected text in quotes"]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imapp\"\nhost=\"127.0.0.1\"\nport=PORT\ntls=\"none\"\nuser=\"u\"\npassword_file=\"good.password\"\n", &["expected one of imap, maildir, scans, found \"imapp\"; did you mean \"imap\"?"]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"pop3\"\nhost=\"127.0.0.1\"\nport=PORT\ntls=\"none\"\nuser=\"u\"\npassword_file=\"good.password\"\n", &["found \"pop3\""]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"IMAP\"\nhost=\"127.0.0.1\"\nport=PORT\ntls=\"none\"\nuser=\"u\"\npassword_file=\"good.password\"\n", &["did you mean \"imap\""]),
    ("[[mailbox]]\nname=\"a\"\nkind=1\nhost=\"127.0.0.1\"\nport=PORT\ntls=\"none\"\nuser=\"u\"\npassword_file=\"good.password\"\n", &["[mailbox] kind"]),
    ("[[mailbox]]\nGOOD[[mailbox]]\nGOOD", &["two mailboxes are named \"a\""]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nport=PORT\ntls=\"none\"\nuser=\"u\"\npassword_file=\"good.password\"\n", &["[[mailbox]] host: is missing", "host = \"mail.example.org\""]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=\"\"\nport=PORT\ntls=\"none\"\nuser=\"u\"\npassword_file=\"good.password\"\n", &["[[mailbox]] host: expected a host name without imaps:// and without a port"]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=\"mail.example.org:993\"\nport=PORT\ntls=\"none\"\nuser=\"u\"\npassword_file=\"good.password\"\n", &["[[mailbox]] host: expected a host name without imaps:// and without a port"]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=\"imaps://mail.example.org\"\nport=PORT\ntls=\"none\"\nuser=\"u\"\npassword_file=\"good.password\"\n", &["[[mailbox]] host: expected a host name without imaps:// and without a port"]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=\"mail example\"\nport=PORT\ntls=\"none\"\nuser=\"u\"\npassword_file=\"good.password\"\n", &["[[mailbox]] host: expected a host name without imaps:// and without a port"]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=\"-x\"\nport=PORT\ntls=\"none\"\nuser=\"u\"\npassword_file=\"good.password\"\n", &["[[mailbox]] host: expected a host name without imaps:// and without a port"]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=\".x\"\nport=PORT\ntls=\"none\"\nuser=\"u\"\npassword_file=\"good.password\"\n", &["[[mailbox]] host: expected a host name without imaps:// and without a port"]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"\nport=PORT\ntls=\"none\"\nuser=\"u\"\npassword_file=\"good.password\"\n", &["[[mailbox]] host: expected a host name without imaps:// and without a port"]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=\"mail_example\"\nport=PORT\ntls=\"none\"\nuser=\"u\"\npassword_file=\"good.password\"\n", &["[[mailbox]] host: expected a host name without imaps:// and without a port"]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=\"x\\u0000y\"\nport=PORT\ntls=\"none\"\nuser=\"u\"\npassword_file=\"good.password\"\n", &["[[mailbox]] host: expected a host name without imaps:// and without a port"]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=\"häuser.example\"\nport=PORT\ntls=\"none\"\nuser=\"u\"\npassword_file=\"good.password\"\n", &["[[mailbox]] host: expected a host name without imaps:// and without a port"]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=127\nport=PORT\ntls=\"none\"\nuser=\"u\"\npassword_file=\"good.password\"\n", &["[mailbox] host"]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=\"127.0.0.1\"\nport=PORT\ntls=\"none\"\npassword_file=\"good.password\"\n", &["[[mailbox]] user: is missing"]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=\"127.0.0.1\"\nport=PORT\ntls=\"none\"\nuser=\"\"\npassword_file=\"good.password\"\n", &["[[mailbox]] user: expected a login name"]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=\"127.0.0.1\"\nport=PORT\ntls=\"none\"\nuser=\"a\\r\\nb\"\npassword_file=\"good.password\"\n", &["[[mailbox]] user: expected a login name on one line"]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=\"127.0.0.1\"\nport=PORT\ntls=\"none\"\nusr=\"u\"\npassword_file=\"good.password\"\n", &["did you mean \"user\""]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=\"127.0.0.1\"\nport=0\ntls=\"none\"\nuser=\"u\"\npassword_file=\"good.password\"\n", &["[mailbox] port", "1 to 65535"]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=\"127.0.0.1\"\nport=65536\ntls=\"none\"\nuser=\"u\"\npassword_file=\"good.password\"\n", &["[mailbox] port", "1 to 65535"]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=\"127.0.0.1\"\nport=-1\ntls=\"none\"\nuser=\"u\"\npassword_file=\"good.password\"\n", &["[mailbox] port", "1 to 65535"]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=\"127.0.0.1\"\nport=\"993\"\ntls=\"none\"\nuser=\"u\"\npassword_file=\"good.password\"\n", &["[mailbox] port", "1 to 65535"]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=\"127.0.0.1\"\nport=99.5\ntls=\"none\"\nuser=\"u\"\npassword_file=\"good.password\"\n", &["[mailbox] port", "1 to 65535"]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=\"127.0.0.1\"\nport=true\ntls=\"none\"\nuser=\"u\"\npassword_file=\"good.password\"\n", &["[mailbox] port", "1 to 65535"]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=\"127.0.0.1\"\nport=PORT\ntls=\"ssl\"\nuser=\"u\"\npassword_file=\"good.password\"\n", &["expected one of implicit, starttls, none, found \"ssl\""]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=\"127.0.0.1\"\nport=PORT\ntls=true\nuser=\"u\"\npassword_file=\"good.password\"\n", &["[mailbox] tls"]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=\"127.0.0.1\"\nport=PORT\ntls=\"STARTTLS\"\nuser=\"u\"\npassword_file=\"good.password\"\n", &["did you mean \"starttls\""]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=\"mail.example.org\"\nport=PORT\ntls=\"none\"\nuser=\"u\"\npassword_file=\"good.password\"\n", &["[[mailbox]] tls: \"none\" would send the password over the network", "mail.example.org"]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=\"192.0.2.1\"\nport=PORT\ntls=\"none\"\nuser=\"u\"\npassword_file=\"good.password\"\n", &["[[mailbox]] tls: \"none\" would send"]),
    ("[[mailbox]]\nGOODca_file=\"nowhere.pem\"\n", &["[[mailbox]] ca_file: cannot read", "correct the path"]),
    ("[[mailbox]]\nGOODca_file=\"good.password\"\n", &["holds no certificate; expected a PEM file"]),
    ("[[mailbox]]\nGOODca_file=1\n", &["[mailbox] ca_file"]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=\"127.0.0.1\"\nport=PORT\ntls=\"none\"\nuser=\"u\"\n", &["[[mailbox]] password_file: is missing", "token_command"]),
    ("[[mailbox]]\nGOODpassword_env=\"X\"\n", &["password_file is given too; keep only one"]),
    ("[[mailbox]]\nGOODtoken_file=\"good.password\"\n", &["keep only one of the two"]),
    ("[[mailbox]]\nGOODtoken_command=[\"true\"]\n", &["keep only one of the two"]),
    ("[[mailbox]]\nGOODpassword=\"hush\"\n", &["password: unknown key"]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=\"127.0.0.1\"\nport=PORT\ntls=\"none\"\nuser=\"u\"\npassword_file=\"nowhere.password\"\n", &["[[mailbox]] password_file: cannot read", "put the secret there"]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=\"127.0.0.1\"\nport=PORT\ntls=\"none\"\nuser=\"u\"\npassword_file=\"open.password\"\n", &["chmod 600", "mode 0644"]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=\"127.0.0.1\"\nport=PORT\ntls=\"none\"\nuser=\"u\"\npassword_file=\"empty.password\"\n", &["first line of", "is empty"]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=\"127.0.0.1\"\nport=PORT\ntls=\"none\"\nuser=\"u\"\npassword_file=\".\"\n", &["[[mailbox]] password_file: cannot read"]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=\"127.0.0.1\"\nport=PORT\ntls=\"none\"\nuser=\"u\"\npassword_env=\"TRACEPOST_NO_SUCH\"\n", &["the environment variable TRACEPOST_NO_SUCH is not set"]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=\"127.0.0.1\"\nport=PORT\ntls=\"none\"\nuser=\"u\"\npassword_env=\"\"\n", &["[[mailbox]] password_env"]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=\"127.0.0.1\"\nport=PORT\ntls=\"none\"\nuser=\"u\"\ntoken_file=\"nowhere\"\n", &["[[mailbox]] token_file: cannot read"]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=\"127.0.0.1\"\nport=PORT\ntls=\"none\"\nuser=\"u\"\ntoken_file=\"open.password\"\n", &["[[mailbox]] token_file", "chmod 600"]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=\"127.0.0.1\"\nport=PORT\ntls=\"none\"\nuser=\"u\"\ntoken_command=[\"/no/such\"]\n", &["[[mailbox]] token_command: \"/no/such\" was not found"]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=\"127.0.0.1\"\nport=PORT\ntls=\"none\"\nuser=\"u\"\ntoken_command=\"oauth\"\n", &["[mailbox] token_command: expected a list"]),
    ("[[mailbox]]\nname=\"a\"\nkind=\"imap\"\nhost=\"127.0.0.1\"\nport=PORT\ntls=\"none\"\nuser=\"u\"\ntoken_command=[\"\"]\n", &["a program and its arguments"]),
    ("[[mailbox]]\nGOODfolders=[]\n", &["found an empty list"]),
    ("[[mailbox]]\nGOODfolders=\"INBOX\"\n", &["[mailbox] folders: expected a list in brackets"]),
    ("[[mailbox]]\nGOODfolders=[\"INBOX\",\"INBOX\"]\n", &["\"INBOX\" is in the list twice"]),
    ("[[mailbox]]\nGOODfolders=[\"\"]\n", &["[[mailbox]] folders: expected names of folders"]),
    ("[[mailbox]]\nGOODfolders=[\"a\\nb\"]\n", &["[[mailbox]] folders"]),
    ("[[mailbox]]\nGOODfolders=[1]\n", &["[mailbox] folders"]),
    ("[[mailbox]]\nGOODfolder=\"INBOX\"\n", &["did you mean \"folders\""]),
    ("[[mailbox]]\nGOODafterwards=\"delete\"\n", &["expected one of leave, flag, move, found \"delete\""]),
    ("[[mailbox]]\nGOODafterwards=true\n", &["[mailbox] afterwards"]),
    ("[[mailbox]]\nGOODafterwards=\"move\"\n", &["[[mailbox]] move_to: is missing"]),
    ("[[mailbox]]\nGOODmove_to=\"Taken\"\n", &["has no effect without afterwards = \"move\""]),
    ("[[mailbox]]\nGOODflag=\"x\"\n", &["has no effect without afterwards = \"flag\""]),
    ("[[mailbox]]\nGOODafterwards=\"move\"\nmove_to=\"INBOX\"\n", &["\"INBOX\" is watched too"]),
    ("[[mailbox]]\nGOODafterwards=\"move\"\nmove_to=\"\"\n", &["[[mailbox]] move_to: expected the name of a folder"]),
    ("[[mailbox]]\nGOODafterwards=\"flag\"\nflag=\"a b\"\n", &["[[mailbox]] flag: expected a flag"]),
    ("[[mailbox]]\nGOODafterwards=\"flag\"\nflag=\"\"\n", &["[[mailbox]] flag"]),
    ("[[mailbox]]\nGOODafterwards=\"flag\"\nflag=\"\\\\Deleted\"\n", &["[[mailbox]] flag: expected a flag", "found \"\\\\Deleted\""]),
    ("[[mailbox]]\nGOODafterwards=\"flag\"\nflag=\"(x)\"\n", &["[[mailbox]] flag"]),
    ("[[mailbox]]\nGOODafterwards=\"flag\"\nmove_to=\"x\"\n", &["has no effect"]),
    ("[[mailbox]]\nGOODpoll_seconds=0\n", &["[mailbox] poll_seconds: expected a whole number from 1 to 270"]),
    ("[[mailbox]]\nGOODpoll_seconds=271\n", &["from 1 to 270"]),
    ("[[mailbox]]\nGOODpoll_seconds=\"x\"\n", &["[mailbox] poll_seconds"]),
    ("[[mailbox]]\nGOODtimeout_seconds=0\n", &["[mailbox] timeout_seconds: expected a whole number from 1 to 80"]),
    ("[[mailbox]]\nGOODtimeout_seconds=81\n", &["from 1 to 80"]),
    ("[[mailbox]]\nGOODtimeout_seconds=\"x\"\n", &["[mailbox] timeout_seconds"]),
    ("[[mailbox]]\nGOODlargest_mib=0\n", &["[mailbox] largest_mib: expected a whole number from 1 to 400"]),
    ("[[mailbox]]\nGOODlargest_mib=401\n", &["from 1 to 400"]),
    ("[[mailbox]]\nGOODlargest_mib=\"x\"\n", &["[mailbox] largest_mib"]),
    ("[[mailbox]]\nGOODpoll=60\n", &["unknown key"]),
    ("[[mailbox]]\nGOODpath=\"x\"\n", &["[[mailbox]] path: is only for folders"]),
    ("[[mailbox]]\nGOODquiet_seconds=3\n", &["[[mailbox]] quiet_seconds: is only for folders"]),
    ("[[mailbox]]\nname=\"m\"\nkind=\"maildir\"\n", &["[[mailbox]] path: is missing: a Maildir needs path"]),
    ("[[mailbox]]\nname=\"m\"\nkind=\"maildir\"\npath=\"\"\n", &["expected the path of a folder"]),
    ("[[mailbox]]\nname=\"m\"\nkind=\"maildir\"\npath=\"nowhere\"\n", &["[[mailbox]] path: cannot open the folder", "make the folder"]),
    ("[[mailbox]]\nname=\"m\"\nkind=\"maildir\"\npath=\"templates\"\n", &["is not a Maildir: it has no folders new and cur"]),
    ("[[mailbox]]\nname=\"m\"\nkind=\"maildir\"\npath=\"good.password\"\n", &["cannot open the folder"]),
    ("[[mailbox]]\nname=\"m\"\nkind=\"maildir\"\npath=\"spool\"\nhost=\"x\"\n", &["[[mailbox]] host: is only for kind = \"imap\"; a Maildir does not use it"]),
    ("[[mailbox]]\nname=\"m\"\nkind=\"maildir\"\npath=\"spool\"\nuser=\"x\"\n", &["[[mailbox]] user"]),
    ("[[mailbox]]\nname=\"m\"\nkind=\"maildir\"\npath=\"spool\"\nfolders=[\"x\"]\n", &["[[mailbox]] folders"]),
    ("[[mailbox]]\nname=\"m\"\nkind=\"maildir\"\npath=\"spool\"\nafterwards=\"leave\"\n", &["[[mailbox]] afterwards"]),
    ("[[mailbox]]\nname=\"m\"\nkind=\"maildir\"\npath=\"spool\"\nquiet_seconds=1\n", &["[[mailbox]] quiet_seconds: is only for kind = \"scans\""]),
    ("[[mailbox]]\nname=\"m\"\nkind=\"scans\"\n", &["a folder for scans needs path"]),
    ("[[mailbox]]\nname=\"m\"\nkind=\"scans\"\npath=\"nowhere\"\n", &["[[mailbox]] path: cannot open the folder"]),
    ("[[mailbox]]\nname=\"m\"\nkind=\"scans\"\npath=\"spool\"\nport=1\n", &["[[mailbox]] port"]),
    ("[[mailbox]]\nname=\"m\"\nkind=\"scans\"\npath=\"spool\"\nquiet_seconds=3601\n", &["from 0 to 3600"]),
    ("[[mailbox]]\nname=\"m\"\nkind=\"scans\"\npath=\"spool\"\n[[mailbox]]\nname=\"n\"\nkind=\"maildir\"\npath=\"spool\"\n", &["two mailboxes watch"]),
    ("", &["there is no [[mailbox]] to watch"]),
    ("[reading]\nchildren = 0", &["[reading] children"]),
    ("[store]\noriginals = \"s3://\"\n", &["[store] originals: expected", "bucket's name"]),
    ("[store]\noriginals = \"s3://Ab/x\"\n", &["[store] originals: expected", "\"Ab\""]),
    ("[store]\noriginals = \"gs://house\"\n", &["[store] originals: expected a folder or", "gs://house"]),
    ("[store]\noriginals = \"s3://house\"\n", &["[store.s3] region: expected"]),
    ("[store]\noriginals = \"s3://house\"\n[store.s3]\nregion=\"x\"\n", &["[store.s3] access_key_id: expected"]),
    ("[store]\noriginals = \"s3://house\"\n[store.s3]\nregion=\"x\"\naccess_key_id=\"x\"\n", &["[store.s3] secret_key_file: expected"]),
    ("[store]\noriginals = \"s3://house\"\n[store.s3]\nendpoint=\"http://s3.example\"\n", &["plain HTTP is only allowed for a store on this computer"]),
    ("[store]\noriginals = \"s3://house\"\n[store.s3]\nendpoint=\"http://127.0.0.1.evil.example:9000\"\n", &["plain HTTP is only"]),
    ("[store]\noriginals = \"s3://house\"\n[store.s3]\nendpoint=\"http://localhost@evil.example\"\n", &["[store.s3] endpoint: expected"]),
    ("[store]\noriginals = \"s3://house\"\n[store.s3]\nendpoint=\"s3.example\"\n", &["[store.s3] endpoint: expected"]),
    ("[store.s3]\nregion=\"x\"\n", &["[store.s3]: is only for originals"]),
    ("[store.s3]\nsecret=\"x\"\n", &["[store.s3] secret: unknown key"]),
    ("[store]\noriginals = \"s3://house\"\n[store.s3]\nregion=\"x\"\naccess_key_id=\"x\"\nsecret_key_file=\"nowhere\"\n", &["cannot read the secret key in"]),
    ("[reading]\nlanguages = []", &["[reading] languages: unknown key"]),
    ("[house]\nanswer_within_days = 0", &["[house] answer_within_days"]),
    ("[reading]\nmemory_limit = 5", &["did you mean \"memory_limit_mib\""]),
];

#[test]
fn a_hundred_and_fifty_wrong_configurations_are_one_line_each_before_any_contact() {
    assert!(WRONG.len() >= 150, "{}", WRONG.len());
    let folder = tempfile::tempdir().unwrap();
    let run = |words: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_tracepost")).current_dir(&folder).args(words).output().unwrap()
    };
    for name in ["other", "a"] {
        assert!(run(&["init", name, "--as", "ana"]).status.success());
    }
    let a = folder.path().join("a");
    let file = |name: &str, text: &[u8], mode: u32| {
        fs::write(a.join(name), text).unwrap();
        fs::set_permissions(a.join(name), fs::Permissions::from_mode(mode)).unwrap();
    };
    file("good.password", b"secret\n", 0o600);
    file("open.password", b"secret\n", 0o644);
    file("empty.password", b"\nsecret\n", 0o600);
    file("bad.key", b"# key\n1234\n", 0o600);
    file("binary.key", &[0xff, 0xfe, 0], 0o600);
    file("open.key", &fs::read(a.join("tracepost.key")).unwrap(), 0o640);
    file("other.key", &fs::read(folder.path().join("other/tracepost.key")).unwrap(), 0o600);
    for sub in ["spool/new", "spool/cur"] {
        fs::create_dir_all(a.join(sub)).unwrap();
    }
    let server = TcpListener::bind("127.0.0.1:0").unwrap();
    server.set_nonblocking(true).unwrap();
    let port = server.local_addr().unwrap().port().to_string();
    // What is right is right.
    let good = GOOD.replace("PORT", &port);
    fs::write(a.join("tracepost.toml"), format!("[[mailbox]]\n{good}")).unwrap();
    let checked = run(&["--archive", "a", "watch", "--check"]);
    assert_eq!(checked.status.code(), Some(0), "{}", String::from_utf8_lossy(&checked.stderr));

    let mut faults = Vec::new();
    for (text, expected) in WRONG {
        let text = text.replace("GOOD", GOOD).replace("PORT", &port);
        fs::write(a.join("tracepost.toml"), &text).unwrap();
        let ran = run(&["--archive", "a", "watch", "--once"]);
        let told = String::from_utf8_lossy(&ran.stderr);
        if ran.status.code() != Some(2) || told.lines().count() != 1 || !ran.stdout.is_empty() {
            faults.push(format!("{text:?}: status {:?}, told {told:?}", ran.status.code()));
        }
        let missing = expected.iter().filter(|e| !told.contains(*e));
        faults.extend(missing.map(|e| format!("{text:?}: {e:?} is not in {told:?}")));
        if server.accept().is_ok() {
            faults.push(format!("{text:?}: the mailbox was contacted"));
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}
