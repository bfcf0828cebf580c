//! A review desk with the demonstration's archive, and a real browser: Debian's Chromium, driven by chromedriver.
//! The test starts both, on free ports and with folders of their own. They end with the test.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::Duration;

use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use serde_json::{Value, json};
use tempfile::TempDir;

const DEMO: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/demo");

/// The password of everybody who logs in in tests.
pub(crate) const PASSWORD: &str = "seven quiet herons";

/// How long a browser may take for what it does in a moment: the machine may be busy.
const PATIENCE: Duration = Duration::from_secs(60);

fn tracepost(archive: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tracepost"));
    command.arg("--archive").arg(archive).args(["--as", "ana"]).args(words);
    command
}

/// Gives somebody a password for the desk.
pub(crate) fn add_user(archive: &Path, name: &str) {
    let mut child = tracepost(archive, &["user", "add", name, "--password-stdin"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(PASSWORD.as_bytes()).unwrap();
    assert!(child.wait().unwrap().success());
}

/// The demonstration's archive, read once: each test works on a copy.
fn model() -> &'static Path {
    static MODEL: OnceLock<TempDir> = OnceLock::new();
    let folder = MODEL.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let archive = folder.path().join("a");
        let run = |words: &[&str]| {
            let ran = tracepost(&archive, words).output().unwrap();
            assert!(ran.status.code().unwrap() < 2, "{words:?}: {}", String::from_utf8_lossy(&ran.stderr));
        };
        run(&["init"]);
        crate::office::fill_in(&archive);
        run(&["request", "import", &format!("{DEMO}/register.json")]);
        run(&["ingest", &format!("{DEMO}/messages")]);
        for name in ["ana", "ben"] {
            add_user(&archive, name);
        }
        folder
    });
    folder.path()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    fs::set_permissions(to, fs::metadata(from).unwrap().permissions()).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), &target).unwrap();
        }
    }
}

/// A desk that is being served.
pub(crate) struct Desk {
    pub(crate) archive: PathBuf,
    pub(crate) url: String,
    server: Child,
    _folder: TempDir,
}

impl Desk {
    /// Serves a copy of the demonstration's archive; `more` papers are taken in before.
    pub(crate) fn start(more: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let archive = folder.path().join("a");
        copy(&model().join("a"), &archive);
        for path in more {
            let ran = tracepost(&archive, &["ingest", path]).output().unwrap();
            assert!(ran.status.code().unwrap() < 2, "{}", String::from_utf8_lossy(&ran.stderr));
        }
        Self::of(archive, folder)
    }

    /// Serves a copy of the demonstration's archive with the page of all components.
    pub(crate) fn with_design() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let archive = folder.path().join("a");
        copy(&model().join("a"), &archive);
        Self::serving(archive, folder, &["--design"])
    }

    /// Serves an archive; `folder` lives as long.
    pub(crate) fn of(archive: PathBuf, folder: TempDir) -> Self {
        Self::serving(archive, folder, &[])
    }

    fn serving(archive: PathBuf, folder: TempDir, more: &[&str]) -> Self {
        let words = [&["serve", "--listen", "127.0.0.1:0"], more].concat();
        let mut server = tracepost(&archive, &words).stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let url =
            line.split_whitespace().find(|w| w.starts_with("http://")).expect(&line).trim_end_matches('/').to_owned();
        Self { archive, url, server, _folder: folder }
    }

    /// Runs a command on its archive, beside the desk.
    pub(crate) fn run(&self, words: &[&str]) -> String {
        let ran = tracepost(&self.archive, words).output().unwrap();
        assert!(ran.status.success(), "{words:?}: {}", String::from_utf8_lossy(&ran.stderr));
        String::from_utf8(ran.stdout).unwrap()
    }

    pub(crate) fn export(&self) -> Value {
        serde_json::from_str(&self.run(&["export", "--format", "json"])).unwrap()
    }

    /// A request by hand: status line and head, body. `head` lines end with CRLF.
    pub(crate) fn ask(&self, method: &str, path: &str, head: &str, body: &str) -> (String, String) {
        let answer = String::from_utf8_lossy(&self.talk(method, path, head, body)).into_owned();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        (head.to_owned(), body.to_owned())
    }

    fn talk(&self, method: &str, path: &str, head: &str, body: &str) -> Vec<u8> {
        let host = self.url.trim_start_matches("http://");
        let mut stream = TcpStream::connect(host).unwrap();
        let host = if head.contains("Host:") { String::new() } else { format!("Host: {host}\r\n") };
        let length = body.len();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\n{host}{head}Content-Length: {length}\r\nConnection: close\r\n\r\n{body}"
        )
        .unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        answer
    }

    /// A download by hand: status line and head, and its bytes.
    pub(crate) fn bytes(&self, path: &str, head: &str) -> (String, Vec<u8>) {
        let answer = self.talk("GET", path, head, "");
        let end = answer.windows(4).position(|w| w == b"\r\n\r\n").unwrap();
        (String::from_utf8_lossy(&answer[..end]).into_owned(), answer[end + 4..].to_vec())
    }

    /// Logs in by hand; the cookie.
    pub(crate) fn cookie(&self, name: &str) -> String {
        let form = "Content-Type: application/x-www-form-urlencoded\r\n";
        let head = format!("Origin: {}\r\n{form}", self.url);
        let body = format!("name={name}&password={}&back=", PASSWORD.replace(' ', "+"));
        let (head, _) = self.ask("POST", "/login", &head, &body);
        let line = head.lines().find(|l| l.to_lowercase().starts_with("set-cookie:")).expect(&head);
        line.split_once(": ").unwrap().1.split(';').next().unwrap().to_owned()
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// chromedriver, one for each test.
struct Driver {
    server: Child,
    url: String,
}

impl Driver {
    fn start() -> Self {
        // Several that start at once may choose one port for their second address; whoever comes late ends, and is started again.
        (0..20).find_map(|_| Self::try_start()).expect("chromedriver did not say its port")
    }

    fn try_start() -> Option<Self> {
        let started = Command::new("chromedriver").arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut server = started.expect("chromedriver is missing: run scripts/setup");
        let said = server.stdout.take().expect("its output is a pipe");
        // From here on the server is ended by `drop`, whatever happens.
        let mut driver = Self { server, url: String::new() };
        let mut lines = BufReader::new(said).lines();
        let port = lines
            .find_map(|l| l.ok()?.split_once("successfully on port ").map(|(_, p)| p.trim_end_matches('.').to_owned()));
        driver.url = format!("http://127.0.0.1:{}", port?);
        // Whatever else it says is read, so that it never waits for a reader.
        std::thread::spawn(move || lines.for_each(drop));
        Some(driver)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// A person at a browser.
pub(crate) struct Browser {
    pub(crate) client: Client,
    url: String,
    _driver: Driver,
    _folder: TempDir,
}

/// A command of the browser's own protocol.
#[derive(Debug)]
struct Cdp(&'static str, Value);

impl WebDriverCompatibleCommand for Cdp {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(json!({ "cmd": self.0, "params": self.1 }).to_string()))
    }
}

impl Browser {
    /// A browser with a window of 1366 by 768 and a profile of its own.
    pub(crate) async fn start(desk: &Desk) -> Self {
        let driver = Driver::start();
        let folder = tempfile::tempdir().unwrap();
        let mut wanted = serde_json::Map::new();
        let arguments = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--window-size=1366,768",
            &format!("--user-data-dir={}", folder.path().display()),
        ];
        wanted.insert("goog:chromeOptions".to_owned(), json!({ "args": arguments }));
        let connector = hyper_util::client::legacy::connect::HttpConnector::new();
        let client = ClientBuilder::new(connector).capabilities(wanted).connect(&driver.url).await.unwrap();
        let browser = Self { client, url: desk.url.clone(), _driver: driver, _folder: folder };
        browser.window(1366, 768).await;
        browser
    }

    /// Logs in and ends on the queues.
    pub(crate) async fn log_in(&self, name: &str) {
        self.go("/login").await;
        self.find("#name").await.send_keys(name).await.unwrap();
        self.find("#password").await.send_keys(PASSWORD).await.unwrap();
        self.find("#password").await.send_keys("\u{E007}").await.unwrap();
        self.find(".tiles").await;
    }

    /// Closes the browser; its profile, with whatever it kept.
    pub(crate) async fn ends(self) -> TempDir {
        self.client.close().await.unwrap();
        self._folder
    }

    /// The window as a page sees it, in its own pixels: 320 by 180 is 1280 by 720 at 400 %.
    pub(crate) async fn window(&self, width: u32, height: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.client.issue_cmd(Cdp("Emulation.setDeviceMetricsOverride", size)).await.unwrap();
    }

    /// A system in dark colours, or in light ones.
    pub(crate) async fn dark(&self, on: bool) {
        let scheme =
            json!({ "features": [{ "name": "prefers-color-scheme", "value": if on { "dark" } else { "light" } }] });
        self.client.issue_cmd(Cdp("Emulation.setEmulatedMedia", scheme)).await.unwrap();
    }

    pub(crate) async fn go(&self, path: &str) {
        self.client.goto(&format!("{}{path}", self.url)).await.unwrap();
    }

    /// The first element of that selector, as soon as it is there.
    pub(crate) async fn find(&self, selector: &str) -> Element {
        let found = self.client.wait().at_most(PATIENCE).for_element(Locator::Css(selector)).await;
        match found {
            Ok(element) => element,
            Err(error) => {
                let page = self.client.source().await.unwrap_or_default();
                panic!("{selector}: {error}\n{}", page.chars().take(6000).collect::<String>())
            }
        }
    }

    /// The element whose text holds that, as soon as there is one. A page that is being replaced meanwhile is asked again.
    pub(crate) async fn text(&self, selector: &str, text: &str) -> Element {
        let wanted =
            format!("return [...document.querySelectorAll({selector:?})].some(e => e.textContent.includes({text:?}))");
        let begun = std::time::Instant::now();
        loop {
            self.until(&wanted).await;
            match self.showing(selector, text).await {
                Ok(Some(element)) => return element,
                Ok(None) | Err(_) if begun.elapsed() < PATIENCE => {}
                other => panic!("{selector} with {text:?} went away: {other:?}"),
            }
        }
    }

    async fn showing(&self, selector: &str, text: &str) -> Result<Option<Element>, CmdError> {
        for element in self.client.find_all(Locator::Css(selector)).await? {
            if element.prop("textContent").await?.unwrap_or_default().contains(text) {
                return Ok(Some(element));
            }
        }
        Ok(None)
    }

    /// Opens a page, again and again until it shows that text: counts of a busy desk may be two seconds old.
    pub(crate) async fn reloaded(&self, path: &str, selector: &str, text: &str) {
        let shown =
            format!("return [...document.querySelectorAll({selector:?})].some(e => e.textContent.includes({text:?}))");
        let begun = std::time::Instant::now();
        while begun.elapsed() < PATIENCE {
            self.go(path).await;
            if self.script(&shown).await == Value::Bool(true) {
                return;
            }
        }
        panic!("{path} never shows {text:?}");
    }

    /// Until a script says true.
    pub(crate) async fn until(&self, script: &str) {
        let wait = tokio::time::timeout(PATIENCE, async {
            loop {
                match self.client.execute(script, Vec::new()).await {
                    Ok(Value::Bool(true)) => return,
                    Ok(_) | Err(_) => tokio::task::yield_now().await,
                }
            }
        });
        if wait.await.is_err() {
            let page = self.client.source().await.unwrap_or_default();
            let told = "return [location.href, document.activeElement.outerHTML.slice(0, 400), ...[...document.querySelectorAll('[role=alert], #told, .wrong, \
                        [aria-busy=true]')].filter(e => !e.hidden && e.textContent.trim()).map(e => e.outerHTML.slice(0, 300))].join('\\n')";
            let told = self.client.execute(told, Vec::new()).await;
            panic!("never true: {script}\n{told:?}\n{}", page.chars().take(6000).collect::<String>());
        }
    }

    pub(crate) async fn script(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.unwrap()
    }

    /// Keys to whatever has the focus.
    /// Presses keys. A document takes no Enter of the moment in which the focus moved by itself, such as right after it was opened: it waits for that moment to
    /// pass, as a person does.
    pub(crate) async fn keys(&self, keys: &str) {
        let still = "const d = document.getElementById('doc'); return !d || performance.now() - Number(d.dataset.moved ?? 0) > 160";
        self.until(still).await;
        self.client.active_element().await.unwrap().send_keys(keys).await.unwrap();
    }

    /// Drags from one point of the window to another.
    pub(crate) async fn drag(&self, from: (f64, f64), to: (f64, f64)) {
        #[allow(clippy::cast_possible_truncation)]
        let at = |(x, y): (f64, f64)| PointerAction::MoveTo { duration: Some(Duration::from_millis(20)), x, y };
        let half = (f64::midpoint(from.0, to.0), f64::midpoint(from.1, to.1));
        let mouse = MouseActions::new("mouse".to_owned())
            .then(at(from))
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(at(half))
            .then(at(to))
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.client.perform_actions(mouse).await.unwrap();
    }

    /// What axe-core finds wrong on the page, of those it calls serious or critical.
    pub(crate) async fn barriers(&self) -> Vec<String> {
        const AXE: &str = include_str!("axe/axe.min.js");
        self.script(AXE).await;
        let run = "const done = arguments[arguments.length - 1]; axe.run(document, { resultTypes: ['violations'] }).then(r => done(\
                   r.violations.filter(v => ['serious', 'critical'].includes(v.impact)).map(v => v.id + ': ' + v.help + ' ' + \
                   v.nodes.slice(0, 3).map(n => n.html.slice(0, 200) + ' ' + (n.any[0]?.message ?? '')).join(' | '))), e => done([String(e)]))";
        let found = self.client.execute_async(run, Vec::new()).await.unwrap();
        found.as_array().unwrap().iter().map(|v| v.as_str().unwrap().to_owned()).collect()
    }

    /// Keeps a picture of the page, where `DESK_PICTURES` names a folder for them: that is how those of `docs/desk` are made.
    pub(crate) async fn picture(&self, page: &str) {
        let Some(folder) = std::env::var_os("DESK_PICTURES") else { return };
        self.until("return document.readyState === 'complete' && [...document.images].every(i => i.complete)").await;
        let name: String = page.trim_matches('/').chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
        // Identities are long and tell a reader nothing.
        let name = name
            .split('-')
            .map(|w| if w.len() == 64 { "" } else { w })
            .filter(|w| !w.is_empty())
            .collect::<Vec<_>>()
            .join("-");
        let name = if name.is_empty() { "queues".to_owned() } else { name };
        fs::write(Path::new(&folder).join(format!("{name}.png")), self.client.screenshot().await.unwrap()).unwrap();
    }

    /// Ends the browser.
    pub(crate) async fn end(self) -> Result<(), CmdError> {
        self.client.close().await
    }
}
