// A form of the register: what is still missing, told by the server while one types.

import { say, session, tell } from './desk.js';
import './find.js';

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
    missing.textContent = answer.status === 401 ? say('js-session-ended-other-tab') : say('js-missing-not-known');
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
    tell(say('js-gone'));
    return false;
  }
  const link = document.createElement('a');
  [link.href, link.target, link.rel, link.textContent] = ['/login', '_blank', 'noopener', say('js-log-in-new-tab')];
  const words = document.createElement('p');
  words.className = 'fault';
  words.setAttribute('role', 'alert');
  words.append(`${say('js-ended-nothing-saved')} `, link, say('js-then-save-again'));
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

document.body.dataset.entry = '1';
