//! Reads what our own mail server wrote on a message: which host sent it, the envelope's sender, and its own
//! findings. The sender could have written every other header. In: the headers, and our server's name. If the name
//! is not set, nothing is believed.

use std::net::IpAddr;

/// What our own server wrote.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Envelope {
    /// The host that sent it.
    pub(super) ip: Option<IpAddr>,
    /// The name in that host's greeting.
    pub(super) helo: String,
    /// The sender of the envelope, without brackets; empty for a bounce.
    pub(super) mail_from: String,
    /// Our server's own `Authentication-Results`.
    pub(super) results: Option<String>,
}

/// Reads the envelope from the headers, given from the top as name and value.
pub(super) fn envelope<'h>(headers: impl Iterator<Item = (&'h [u8], &'h [u8])>, ours: &str) -> Envelope {
    let mut found = Envelope::default();
    if ours.is_empty() {
        return found;
    }
    let ours = ours.to_lowercase();
    let mut hops = 0;
    for (name, value) in headers {
        let name = String::from_utf8_lossy(name).to_lowercase();
        let value = String::from_utf8_lossy(value).split_whitespace().collect::<Vec<_>>().join(" ");
        match name.trim() {
            "return-path" if hops == 0 && found.mail_from.is_empty() => {
                found.mail_from = value.trim_matches(['<', '>']).to_owned();
            }
            "authentication-results" if found.results.is_none() => {
                // The topmost of our name: a server that writes it takes those of others with its name away (RFC 8601, 5).
                let id = value.split([';', ' ']).next().unwrap_or_default().to_lowercase();
                if id == ours {
                    found.results = Some(value.chars().take(2000).collect());
                }
            }
            "received" => {
                hops += 1;
                let by = value
                    .to_lowercase()
                    .split(" by ")
                    .nth(1)
                    .and_then(|r| r.split([' ', ';', '(']).next().map(str::to_owned));
                if by.as_deref() != Some(&ours) {
                    // Ours come first, in a row: what stands below another's is another's word.
                    break;
                }
                let from = value.split(" by ").next().unwrap_or_default();
                if let Some(ip) = from.split(['[', '(', ')', ']']).filter_map(address).next() {
                    // Within the house it is handed on by this machine itself.
                    if !ip.is_loopback() {
                        found.ip = Some(ip);
                        found.helo =
                            from.strip_prefix("from ").unwrap_or(from).split(' ').next().unwrap_or_default().to_owned();
                        if let Some(sender) = value.split("envelope-from ").nth(1) {
                            found.mail_from = sender
                                .trim_start_matches('<')
                                .split(['>', ' ', ')'])
                                .next()
                                .unwrap_or_default()
                                .to_owned();
                        }
                        break;
                    }
                }
            }
            _ => {}
        }
    }
    found
}

fn address(text: &str) -> Option<IpAddr> {
    text.trim().trim_start_matches("IPv6:").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(headers: &[(&str, &str)], ours: &str) -> Envelope {
        envelope(headers.iter().map(|(n, v)| (n.as_bytes(), v.as_bytes())), ours)
    }

    #[test]
    fn only_what_our_own_server_wrote_is_believed() {
        let forged = [
            ("Return-Path", "<clerk@ministry.example>"),
            (
                "Received",
                "from mail.ministry.example (mail.ministry.example [192.0.2.7])\r\n\tby mx.house.example (Postfix) with ESMTPS id 1;",
            ),
            ("Authentication-Results", "mx.house.example; spf=pass"),
            ("Received", "from x (x [198.51.100.1]) by mx.house.example; Mon"),
            ("Authentication-Results", "other.example; dkim=pass"),
        ];
        let found = read(&forged, "mx.house.example");
        assert_eq!(found.ip, Some("192.0.2.7".parse().unwrap()));
        assert_eq!(
            (found.helo.as_str(), found.mail_from.as_str()),
            ("mail.ministry.example", "clerk@ministry.example")
        );
        assert_eq!(read(&forged, ""), Envelope::default());
        assert_eq!(read(&forged, "mx.other.example").ip, None);
        // Handed on within the house, then IPv6.
        let six = [
            ("Received", "from localhost (localhost [127.0.0.1]) by mx.house.example; Mon"),
            (
                "Received",
                "from six.example (unknown [IPv6:2001:db8::7]) by MX.house.example with SMTP (envelope-from <a@six.example>)",
            ),
        ];
        let found = read(&six, "mx.house.example");
        assert_eq!((found.ip, found.mail_from.as_str()), (Some("2001:db8::7".parse().unwrap()), "a@six.example"));
    }
}
