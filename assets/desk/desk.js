// What every page has: forms that are sent without leaving the page, logging in again, keys for lists and search, the list of keys, one line that
// tells what happened.

// The token that forms must send. It changes when its user logs in again.
export const session = { csrf: document.querySelector('meta[name=csrf]')?.content ?? '' };

// The words of the scripts, in the language of the page. In some of them stands something: `%n`.
const words = JSON.parse(document.querySelector('meta[name=words]')?.content || '{}');

export function say(key, put = {}) {
  return Object.entries(put).reduce((text, [name, value]) => text.replaceAll(`%${name}`, () => value), words[key] ?? key);
}

export function typing(target) {
  return target instanceof HTMLElement && (target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select') || target.isContentEditable);
}

export function tell(text, link) {
  const told = document.getElementById('told');
  if (!told) return;
  told.textContent = text;
  if (link) told.append(' ', link);
  told.classList.toggle('shown', Boolean(text));
  clearTimeout(tell.timer);
  if (text && !link) tell.timer = setTimeout(() => tell(''), 6000);
}

// --- sending ---

// Why something was not done: the words, and the link to what must be mended.
class Refused extends Error {
  constructor(words, link, more = {}) {
    super(words);
    this.link = link ?? null;
    // Whether the session has ended; whether the words are in another language than the page.
    this.ended = more.ended ?? false;
    this.language = more.language ?? '';
  }
}

const GONE = say('js-gone');

// Sends a form as our own script; after an ended session, once its user has logged in again here. A fault is thrown in words.
async function send(url, body, quiet) {
  for (;;) {
    let answer;
    body.set('csrf', session.csrf);
    try {
      const small = body instanceof URLSearchParams && body.toString().length < 60000;
      answer = await fetch(url, { method: 'POST', body, headers: { 'x-desk': '1' }, credentials: 'same-origin', keepalive: small });
    } catch {
      throw new Refused(GONE);
    }
    if (answer.ok) return answer;
    if (answer.status === 401 && !quiet && await logInAgain()) continue;
    // The same person has logged in anew in another window: only the token is an old one.
    if (answer.status === 403 && await renew()) continue;
    throw await reason(answer);
  }
}

// Posts a form's fields. `quiet`: nobody is asked to log in; whoever called does that.
export async function post(url, fields, quiet) {
  const answer = await send(url, fields instanceof URLSearchParams ? fields : new URLSearchParams(fields), quiet);
  return { text: await answer.text(), answer };
}

async function reason(answer) {
  const text = await answer.text();
  if (answer.headers.get('content-type')?.startsWith('text/plain')) return new Refused(sentence(text), null, { ended: answer.status === 401 });
  const page = new DOMParser().parseFromString(text, 'text/html');
  const link = page.querySelector('a.mend');
  const why = page.querySelector('[role=alert]');
  const to = link && { href: link.getAttribute('href'), words: link.textContent };
  return new Refused(why?.textContent || say('js-not-saved'), to, { ended: answer.status === 401, language: why?.lang });
}

function sentence(text) {
  const line = text.trim();
  return line ? line[0].toUpperCase() + line.slice(1) + (/[.!?。！？؟]$/.test(line) ? '' : '.') : line;
}

// Says beside a button why it did nothing.
export function refuse(place, error) {
  place.replaceChildren(error.message);
  place.lang = error.language || document.documentElement.lang;
  place.dir = error.language ? 'ltr' : '';
  if (error.link) {
    const link = document.createElement('a');
    link.href = error.link.href;
    link.textContent = error.link.words;
    place.append(' ', link);
  }
  place.hidden = false;
}

// --- logging in again, without leaving the page ---

function take(token) {
  session.csrf = token;
  for (const input of document.querySelectorAll('input[name=csrf]')) input.value = token;
}

// Whether the session is one of this page's user, with a token that is not the one we have.
async function renew() {
  try {
    const answer = await fetch('/session', { headers: { 'x-desk': '1' }, credentials: 'same-origin' });
    if (!answer.ok) return false;
    const { who, csrf } = await answer.json();
    if (who !== document.querySelector('meta[name=who]')?.content || csrf === session.csrf) return false;
    take(csrf);
    return true;
  } catch {
    return false;
  }
}

let asked = null;

// Asks for the password; true once its user is logged in again.
export function logInAgain() {
  const dialog = document.getElementById('again');
  if (!dialog) return Promise.resolve(false);
  asked ??= new Promise((done) => {
    const form = dialog.querySelector('form');
    const wrong = dialog.querySelector('.wrong');
    const back = document.activeElement;
    wrong.hidden = true;
    form.reset();
    let inside = false;
    const submit = async (event) => {
      event.preventDefault();
      event.stopPropagation();
      try {
        const answer = await fetch('/login', { method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { 'x-desk': '1' }, credentials: 'same-origin' });
        if (!answer.ok) throw await reason(answer);
        if (!(await renew())) throw new Refused(say('js-somebody-else'));
        inside = true;
        dialog.close();
      } catch (error) {
        refuse(wrong, error instanceof Refused ? error : new Refused(GONE));
      }
    };
    form.addEventListener('submit', submit);
    dialog.addEventListener('close', () => {
      form.removeEventListener('submit', submit);
      form.reset();
      asked = null;
      tell('');
      back?.focus?.();
      done(inside);
    }, { once: true });
    dialog.showModal();
  });
  return asked;
}

// For what a page does by itself: it does not interrupt whoever types, and offers to log in.
export function tellEnded() {
  if (asked) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = say('js-log-in-again');
  button.addEventListener('click', logInAgain);
  tell(say('js-session-ended'), button);
}

// --- forms that change something: their refusal stands beside their button, and what was typed stays ---

function answerPlace(form, button) {
  let place = form.querySelector('.refused');
  if (!place) {
    place = document.createElement('p');
    place.className = 'refused';
    place.setAttribute('role', 'alert');
    place.tabIndex = -1;
  }
  if (button && form.contains(button)) button.after(place); else form.append(place);
  place.hidden = true;
  return place;
}

// Opens the page to which an answer leads. The row or the place one was at is found again.
function open(to, form) {
  const target = new URL(to, location.href);
  const row = form?.closest('tr')?.querySelector('[data-row]');
  if (row) sessionStorage.setItem('row', JSON.stringify([target.pathname + target.search, row.getAttribute('href'), rows().indexOf(row)]));
  if (target.pathname === location.pathname && target.search === location.search) {
    history.replaceState(null, '', target);
    location.reload();
  } else {
    location.assign(target);
  }
}

async function submitted(form, button) {
  if (form.getAttribute('aria-busy') === 'true') return;
  const fields = new FormData(form, button?.name ? button : undefined);
  const many = form.enctype === 'multipart/form-data';
  const body = many ? fields : new URLSearchParams([...fields].filter(([, value]) => typeof value === 'string'));
  const url = button?.getAttribute('formaction') ?? form.getAttribute('action') ?? location.pathname;
  const place = answerPlace(form, button);
  form.setAttribute('aria-busy', 'true');
  try {
    const answer = await send(url, body);
    const to = answer.headers.get('x-to');
    if (to) return open(to, form);
    // A page as an answer: what is in it takes the place of what is here.
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const typed = [...form.querySelectorAll('input[type=password]')].map((box) => [box.id, box.value]);
    document.getElementById('main').replaceChildren(...page.getElementById('main').childNodes);
    document.title = page.title;
    // No page brings a password back: what was typed stays in its box.
    for (const [id, value] of typed) {
      const box = document.getElementById(id);
      if (box) box.value = value;
    }
    document.querySelector('main [autofocus]')?.focus();
  } catch (error) {
    refuse(place, error);
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: 'nearest' });
  }
  form.removeAttribute('aria-busy');
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  // A form whose answer is a page of its own, with faults beside its fields, is sent by the browser.
  if (event.defaultPrevented || 'plain' in form.dataset || form.getAttribute('method')?.toLowerCase() !== 'post') return;
  event.preventDefault();
  submitted(form, event.submitter);
});

// --- several lines at once ---

const all = document.getElementById('all');
const picks = () => [...document.querySelectorAll('.pick input[name=subject]')];
all?.addEventListener('change', () => picks().forEach((p) => { p.checked = all.checked; }));
document.addEventListener('change', (event) => {
  if (event.target.matches?.('.pick input[name=subject]') && all) all.checked = picks().every((p) => p.checked);
});

// --- lists and keys ---

function rows() {
  return [...document.querySelectorAll('[data-row], [data-proposal]')].filter((r) => r.offsetParent !== null);
}

function step(by) {
  const all = rows();
  if (!all.length) return false;
  const at = all.findIndex((r) => r === document.activeElement || r.contains(document.activeElement));
  const next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by))];
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
  return true;
}

document.addEventListener('keydown', (event) => {
  const dialog = document.getElementById('keys');
  if (event.key === 'Escape' && typing(event.target) && !event.defaultPrevented) {
    event.target.blur();
    return;
  }
  if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.key === '/') {
    document.getElementById('search')?.focus();
    document.getElementById('search')?.select();
  } else if (event.key === '?') {
    if (dialog.open) dialog.close(); else dialog.showModal();
  } else if (event.key === 'j' || event.key === 'k') {
    if (!step(event.key === 'j' ? 1 : -1)) return;
  } else if (event.key === 's' && document.activeElement?.closest('tr')?.querySelector('.pick input')) {
    document.activeElement.closest('tr').querySelector('.pick input').click();
  } else {
    // A key that a row's own button bears: of the row in focus, else of the only open proposal.
    const here = document.activeElement?.closest('tr, [data-proposal]') ?? document.querySelector('[data-proposal].open');
    const wanted = `button[data-key="${CSS.escape(event.key)}"]`;
    const button = here?.querySelector(wanted);
    // A key of the page as a whole goes to its button; Enter presses it.
    const page = button ? null : document.querySelector(`main button[data-go-key="${CSS.escape(event.key)}"]`);
    if (!button && !page) return;
    if (event.repeat) return event.preventDefault();
    if (button) button.click(); else page.focus();
  }
  event.preventDefault();
});

// A list opens with its first row in focus, so that j, k and Enter work at once; after a step with a row, with that row, or the one that took its place.
function begin() {
  let at = null;
  try { at = JSON.parse(sessionStorage.getItem('row')); } catch { at = null; }
  sessionStorage.removeItem('row');
  const all = rows();
  const mine = at && at[0] === location.pathname + location.search
    ? all.find((r) => r.getAttribute('href') === at[1]) ?? all[Math.min(Math.max(at[2], 0), all.length - 1)]
    : null;
  if (mine) mine.focus();
  else if (!location.hash && document.activeElement === document.body) all[0]?.focus({ preventScroll: true });
}

begin();
document.body.dataset.ready = '1';
