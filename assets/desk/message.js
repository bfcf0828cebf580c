// A message: placing it by searching the register, and a word where class and factors are at odds.

import { say, typing } from './desk.js';
import { finding, named } from './find.js';

const find = document.getElementById('find');

if (find) {
  finding(find, document.getElementById('found'), {
    address: (words) => words.length > 1 && `/find/requests?q=${encodeURIComponent(words)}`,
    shown: (option, hit) => {
      option.dataset.reference = hit.reference;
      named(option, hit.reference, `${hit.recipient}, ${hit.issued}${hit.why ? ' – ' + hit.why : ''}`);
    },
    chosen: (option) => {
      find.value = option.dataset.reference;
      find.form.requestSubmit();
    },
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
