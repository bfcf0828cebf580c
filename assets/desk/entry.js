// A form of the register: what is still missing, told by the server while one types, and fields that name another entry, found by words.

import { session, tell } from './desk.js';

const form = document.getElementById('entry');
const missing = document.getElementById('missing');
let timer;
let turn = 0;

// What is missing, as the server says it of what stands in the form now. An answer that is overtaken by a later one is thrown away.
async function look() {
  const mine = ++turn;
  const body = new URLSearchParams();
  for (const [key, value] of new FormData(form)) if (typeof value === 'string') body.append(key, value);
  body.set('csrf', form.elements.csrf.value || session.csrf);
  let answer;
  try {
    answer = await fetch(`/register/check/${form.dataset.list}`, { method: 'POST', body, headers: { 'x-desk': '1' }, credentials: 'same-origin' });
  } catch {
    return;
  }
  const text = await answer.text();
  if (mine !== turn) return;
  if (!answer.ok) {
    missing.textContent = answer.status === 401 ? 'Your session has ended. Log in again in another tab; what you typed is still here.' : 'What is missing cannot be said now. You can save all the same.';
    return;
  }
  if (missing.innerHTML !== text) missing.innerHTML = text;
  missing.dataset.turn = String(mine);
}

form.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(look, 200); });
form.addEventListener('change', () => { clearTimeout(timer); timer = setTimeout(look, 0); });

// Before a form goes it is known that it will be taken: a session that ended would throw away what was typed. Whoever logs in again in another tab has
// another token, which the form takes over.
async function welcome() {
  const ask = () => {
    const body = new URLSearchParams({ csrf: form.elements.csrf.value });
    return fetch(`/register/check/${form.dataset.list}`, { method: 'POST', body, headers: { 'x-desk': '1' }, credentials: 'same-origin' });
  };
  try {
    let answer = await ask();
    if (answer.status === 403) {
      const page = new DOMParser().parseFromString(await (await fetch('/register', { credentials: 'same-origin' })).text(), 'text/html');
      form.elements.csrf.value = page.querySelector('meta[name=csrf]')?.content ?? '';
      answer = await ask();
    }
    if (answer.ok) return true;
    if (answer.status !== 401 && answer.status !== 403) return true; // the server says itself what is wrong
  } catch {
    tell('The desk does not answer. What you typed is still here. Try again; if it does not help, tell the person who runs the desk.');
    return false;
  }
  const link = document.createElement('a');
  [link.href, link.target, link.rel, link.textContent] = ['/login', '_blank', 'noopener', 'Log in again in a new tab'];
  const words = document.createElement('p');
  words.className = 'fault';
  words.setAttribute('role', 'alert');
  words.append('Your session has ended, and nothing was saved. What you typed is still here. ', link, ', then save again.');
  missing.replaceChildren(words);
  words.scrollIntoView({ block: 'nearest' });
  link.focus();
  return false;
}

let sure = false;
form.addEventListener('submit', async (event) => {
  if (sure) return;
  event.preventDefault();
  const button = event.submitter;
  if (!(await welcome())) return;
  sure = true;
  form.requestSubmit(button ?? undefined);
});
addEventListener('pageshow', () => { sure = false; });

// A link to a field opens what it is folded in.
function open(hash) {
  const target = hash.length > 1 && document.getElementById(decodeURIComponent(hash.slice(1)));
  if (!target) return;
  for (let at = target; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
  if (target.matches('input, select, textarea')) target.focus();
}
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#"]');
  if (link) setTimeout(() => open(link.hash), 0);
});
open(location.hash);

// Fields that name another entry.
for (const input of form.querySelectorAll('input[data-find]')) {
  const list = document.getElementById(`${input.id}-found`);
  const named = document.getElementById(`${input.id}-named`);
  let wait;
  let asked = 0;
  const close = () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const choose = (option) => {
    input.value = option.dataset.value;
    named.textContent = `→ ${option.dataset.title}`;
    close();
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const find = async () => {
    const mine = ++asked;
    const words = input.value.trim();
    if (!words) return close();
    const answer = await fetch(`${input.dataset.find}?q=${encodeURIComponent(words)}`, { headers: { 'x-desk': '1' } }).catch(() => null);
    if (!answer?.ok) return;
    const hits = await answer.json();
    if (mine !== asked || document.activeElement !== input) return;
    list.replaceChildren(...hits.map((hit, n) => {
      const option = document.createElement('li');
      option.id = `${list.id}-${n}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.dataset.value = hit.value ?? hit.reference;
      option.dataset.title = hit.title ?? hit.recipient;
      const name = document.createElement('b');
      name.textContent = option.dataset.title;
      option.append(name, ` ${hit.about ?? hit.reference}`);
      option.addEventListener('mousedown', (event) => { event.preventDefault(); choose(option); });
      return option;
    }));
    list.hidden = !hits.length;
    input.setAttribute('aria-expanded', String(hits.length > 0));
  };
  input.addEventListener('input', () => { named.textContent = ''; clearTimeout(wait); wait = setTimeout(find, 120); });
  input.addEventListener('blur', () => setTimeout(close, 150));
  input.addEventListener('keydown', (event) => {
    const all = [...list.children];
    const at = all.findIndex((o) => o.classList.contains('at'));
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !list.hidden && all.length) {
      const next = (at + (event.key === 'ArrowDown' ? 1 : -1) + all.length) % all.length;
      all.forEach((o, n) => { o.classList.toggle('at', n === next); o.setAttribute('aria-selected', String(n === next)); });
      input.setAttribute('aria-activedescendant', all[next].id);
      event.preventDefault();
    } else if (event.key === 'Enter' && !list.hidden && at >= 0) {
      event.preventDefault();
      choose(all[at]);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    }
  });
}

document.body.dataset.entry = '1';
