// A message: placing it by searching the register, and a word where class and factors are at odds.

import { say, typing } from './desk.js';

const find = document.getElementById('find');
const list = document.getElementById('found');
let timer;
let turn = 0;

function options() {
  return [...list.children];
}

function choose(option) {
  find.value = option.dataset.reference;
  close();
  find.form.requestSubmit();
}

function close() {
  list.hidden = true;
  find.setAttribute('aria-expanded', 'false');
  find.removeAttribute('aria-activedescendant');
}

async function look() {
  const mine = ++turn;
  const words = find.value.trim();
  if (words.length < 2) return close();
  const answer = await fetch(`/find/requests?q=${encodeURIComponent(words)}`, { headers: { 'x-desk': '1' } });
  if (!answer.ok || mine !== turn) return;
  const hits = await answer.json();
  list.replaceChildren(...hits.map((hit, n) => {
    const option = document.createElement('li');
    option.id = `found${n}`;
    option.setAttribute('role', 'option');
    option.dataset.reference = hit.reference;
    const name = document.createElement('b');
    name.textContent = hit.reference;
    option.append(name, ` ${hit.recipient}, ${hit.issued}${hit.why ? ' – ' + hit.why : ''}`);
    option.addEventListener('mousedown', (event) => { event.preventDefault(); choose(option); });
    return option;
  }));
  list.hidden = !hits.length;
  find.setAttribute('aria-expanded', String(hits.length > 0));
}

if (find) {
  find.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(look, 120); });
  find.addEventListener('blur', () => setTimeout(close, 150));
  find.addEventListener('keydown', (event) => {
    const all = options();
    const at = all.findIndex((o) => o.classList.contains('at'));
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (list.hidden || !all.length) return;
      const next = (at + (event.key === 'ArrowDown' ? 1 : -1) + all.length) % all.length;
      all.forEach((o, n) => { o.classList.toggle('at', n === next); o.setAttribute('aria-selected', String(n === next)); });
      find.setAttribute('aria-activedescendant', all[next].id);
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

document.addEventListener('keydown', (event) => {
  if (typing(event.target) || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === 'p' && find) { find.focus(); event.preventDefault(); }
  if (event.key === 'c') { document.querySelector('#classform input[type=radio]:checked, #classform input[type=radio]')?.focus(); event.preventDefault(); }
});

const form = document.getElementById('classform');
const warn = document.getElementById('warn');

function check() {
  const chosen = form.querySelector('input[name=class]:checked')?.value;
  const count = form.querySelectorAll('[data-supports]:checked').length;
  let odds = '';
  if (chosen === 'expansive' && count < 7) odds = say('js-odds-expansive', { n: count });
  if (chosen === 'dissuasive' && count > 0) odds = say('js-odds-dissuasive', { n: count });
  if (chosen === 'permissive' && count === 7) odds = say('js-odds-permissive');
  warn.textContent = odds ? `⚠ ${say('js-odds', { odds })}` : '';
  warn.hidden = !odds;
  const served = document.getElementById('odds');
  if (served) served.hidden = true;
}

if (form) form.addEventListener('change', check);

document.body.dataset.message = '1';
