// A document beside its form: one keystroke a field when all is right, drafts kept as typed, two people told of each other.

import { post, tell, typing } from './desk.js';
import { Sheets } from './sheet.js';

const doc = document.getElementById('doc');
const here = doc.dataset.here;
const list = document.getElementById('fields');
const grid = document.getElementById('lines');
const counter = document.getElementById('open');
const sheets = new Sheets(doc, fill);
let field = null; // the row whose box is lit, and which a drag fills
let leaving = false;

// --- fields ---

const rows = () => (list ? [...list.querySelectorAll('[data-field]')] : []);
const input = (row) => row.querySelector('input[name=value]');
const openRows = () => [...rows(), ...(grid ? [...grid.querySelectorAll('[data-line]')] : [])].filter((r) => r.classList.contains('open'));

function focusRow(row) {
  (row.matches('[data-field]') ? input(row) : row.querySelector('textarea'))?.focus();
}

function nextOpen(after) {
  const all = openRows();
  return all.find((r) => after.compareDocumentPosition(r) & Node.DOCUMENT_POSITION_FOLLOWING) ?? all[0] ?? null;
}

function wrong(row, text) {
  const place = row.querySelector('.wrong');
  place.textContent = text;
  place.hidden = !text;
}

function count(answer) {
  const open = answer.headers.get('x-open');
  if (open !== null) counter.textContent = open;
  document.getElementById('undo').hidden = false;
}

function evidence(form) {
  return { page: form.elements.page.value, rect: form.elements.rect.value, span: form.elements.span.value, raw: form.elements.raw.value };
}

async function decide(row, fields) {
  const form = row.querySelector('form');
  wrong(row, '');
  row.setAttribute('aria-busy', 'true');
  try {
    const { text, answer } = await post(form.action, { was: form.elements.was.value, ...fields });
    const next = nextOpen(row);
    const at = document.createElement('template');
    at.innerHTML = text.trim();
    const fresh = at.content.firstElementChild;
    if (fresh) row.replaceWith(fresh); else row.remove();
    if (fresh) boxOf(fresh);
    count(answer);
    keep();
    if (next && next !== row) {
      focusRow(next);
    } else {
      tell('No open field is left. Ctrl+Enter submits the document.');
      if (fresh) input(fresh).focus();
    }
  } catch (error) {
    wrong(row, error.message);
  } finally {
    row.removeAttribute('aria-busy');
  }
}

// The box of a value that was corrected stands where the person showed it.
function boxOf(row) {
  doc.querySelectorAll(`rect[data-for="${row.id}"]`).forEach((r) => r.remove());
  sheets.box(row.id, Number(row.dataset.page), row.dataset.rect);
}

function enter(row) {
  const form = row.querySelector('form');
  const value = form.elements.value;
  const absent = form.elements.absent;
  if (absent.value && absent.value !== absent.dataset.was) return decide(row, { act: 'absent', absent: absent.value });
  if (value.value !== value.dataset.was) return decide(row, { act: 'correct', value: value.value, ...evidence(form) });
  return decide(row, { act: 'accept' });
}

function losers(row, open) {
  const box = row.querySelector('.losers');
  if (!box) return;
  box.hidden = !open;
  row.querySelector('[data-losers]').setAttribute('aria-expanded', String(open));
  if (open) box.querySelector('button').focus();
}

list?.addEventListener('submit', (event) => {
  event.preventDefault();
  const row = event.target.closest('[data-field]');
  if (event.submitter?.value === 'refuse') decide(row, { act: 'refuse' });
  else enter(row);
});

list?.addEventListener('click', (event) => {
  const row = event.target.closest('[data-field]');
  if (event.target.closest('[data-losers]')) losers(row, row.querySelector('.losers').hidden);
  const candidate = event.target.closest('[data-candidate]');
  if (candidate) decide(row, { act: 'choose', candidate: candidate.dataset.candidate });
});

list?.addEventListener('change', (event) => {
  if (event.target.name === 'absent' && event.target.value) {
    const row = event.target.closest('[data-field]');
    input(row).placeholder = event.target.selectedOptions[0].textContent;
    input(row).value = '';
    // The word stands; Enter says it.
    tell('Press Enter to save this.');
  }
});

list?.addEventListener('keydown', (event) => {
  const row = event.target.closest('[data-field]');
  if (!row) return;
  if (event.target.name === 'value' && event.key === 'ArrowDown') {
    losers(row, true);
    event.preventDefault();
  } else if (event.target.name === 'absent' && event.key === 'Enter') {
    event.preventDefault();
    enter(row);
  } else if (event.target.dataset.candidate !== undefined) {
    const all = [...row.querySelectorAll('[data-candidate]')];
    const at = all.indexOf(event.target);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = at + (event.key === 'ArrowDown' ? 1 : -1);
      if (next < 0) { losers(row, false); input(row).focus(); } else all[Math.min(next, all.length - 1)].focus();
      event.preventDefault();
    } else if (event.key === 'Escape') {
      losers(row, false);
      input(row).focus();
      event.preventDefault();
    }
  }
});

doc.addEventListener('focusin', (event) => {
  const row = event.target.closest('[data-field], [data-line]');
  const candidate = event.target.closest('.losers li');
  const add = event.target.closest('#add');
  if (add) { field = add; return; }
  if (!row) return;
  field = row;
  rows().forEach((r) => r.classList.toggle('here', r === row));
  const at = candidate ?? row;
  sheets.light(candidate ? null : row.id, Number(at.dataset.page), at.dataset.rect);
});

// Words dragged over on a page fill the field one is in.
function fill(found) {
  const target = field ?? openRows()[0] ?? rows()[0];
  if (!target) return tell('Click into a field first. Then drag over its words.');
  if (target.matches('[data-line]')) {
    const cell = target.contains(doc.lastCell) ? doc.lastCell : target.querySelector('textarea');
    cell.value = found.raw;
    cell.focus();
    return keep();
  }
  const form = target.matches('form') ? target : target.querySelector('form');
  form.elements.value.value = found.raw;
  form.elements.page.value = found.page;
  form.elements.rect.value = found.rect;
  form.elements.span.value = found.span;
  form.elements.raw.value = found.raw;
  if (form.elements.absent) form.elements.absent.value = '';
  form.elements.value.focus();
  form.elements.value.setSelectionRange(0, 0);
  tell(`From page ${found.page}. Press Enter to save it.`);
  keep();
}

// --- goods ---

function changed(row) {
  return [...row.querySelectorAll('[data-was][name]')].some((cell) => cell.value !== cell.dataset.was);
}

async function decideLine(row) {
  const fields = { act: changed(row) ? 'correct' : 'accept', was: row.dataset.was };
  row.querySelectorAll('[name]').forEach((cell) => { fields[cell.name] = cell.value; });
  wrong(row, '');
  try {
    const { text, answer } = await post(row.dataset.act, fields);
    const next = nextOpen(row);
    const at = document.createElement('template');
    at.innerHTML = text.trim();
    const fresh = at.content.firstElementChild;
    row.replaceWith(fresh);
    count(answer);
    keep();
    if (next && next !== row) focusRow(next);
    else { focusRow(fresh); tell('No open field is left. Ctrl+Enter submits the document.'); }
  } catch (error) {
    wrong(row, error.message);
  }
}

grid?.addEventListener('click', (event) => {
  if (event.target.closest('[data-accept]')) decideLine(event.target.closest('[data-line]'));
});
grid?.addEventListener('focusin', (event) => { if (event.target.name) doc.lastCell = event.target; });
grid?.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && !event.ctrlKey && !event.shiftKey && event.target.name) {
    event.preventDefault();
    decideLine(event.target.closest('[data-line]'));
  }
});

// --- a value that was not found ---

const add = document.getElementById('add');
add?.addEventListener('submit', async (event) => {
  event.preventDefault();
  try {
    const fields = Object.fromEntries(new FormData(add));
    delete fields.csrf;
    await post(add.action, fields);
    add.reset();
    await keepNow();
    location.reload();
  } catch (error) {
    wrong(add, error.message);
  }
});

// --- drafts: what is typed is kept, for this person and this document ---

function typed() {
  const out = {};
  for (const row of rows()) {
    const form = row.querySelector('form');
    const value = form.elements.value;
    const absent = form.elements.absent;
    if (value.value !== value.dataset.was || absent.value !== absent.dataset.was) {
      out[row.id] = { value: value.value, absent: absent.value, was: form.elements.was.value, ...evidence(form) };
    }
  }
  for (const row of grid ? grid.querySelectorAll('[data-line]') : []) {
    if (changed(row)) out[row.id] = Object.fromEntries([...row.querySelectorAll('[name]')].map((c) => [c.name, c.value]));
  }
  return Object.keys(out).length ? JSON.stringify(out) : '';
}

let kept = doc.dataset.draft;
let timer;

async function keepNow() {
  clearTimeout(timer);
  const content = typed();
  if (content === kept) return;
  kept = content;
  try {
    await post(`${here}/draft`, { content });
  } catch (error) {
    kept = null;
    tell(error.message);
  }
}

function keep() {
  clearTimeout(timer);
  timer = setTimeout(keepNow, 400);
}

function restore() {
  if (!doc.dataset.draft) return;
  let draft;
  try { draft = JSON.parse(doc.dataset.draft); } catch { return; }
  let some = false;
  for (const [id, cells] of Object.entries(draft)) {
    const row = document.getElementById(id);
    if (!row) continue;
    if (row.matches('[data-line]')) {
      row.querySelectorAll('[name]').forEach((c) => { if (cells[c.name] !== undefined) c.value = cells[c.name]; });
    } else {
      const form = row.querySelector('form');
      // Somebody has decided since: what was typed about the earlier value is not put over it.
      if (form.elements.was.value !== cells.was) continue;
      for (const name of ['value', 'absent', 'page', 'rect', 'span', 'raw']) form.elements[name].value = cells[name] ?? '';
    }
    some = true;
  }
  if (some) tell('What you typed before is here again.');
}

doc.addEventListener('input', (event) => { if (event.target.closest('.fields, .grid')) keep(); });

// --- keys ---

const submit = document.getElementById('submit');
const undo = document.getElementById('undo');

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey && event.key === 'Enter' && submit) {
    event.preventDefault();
    submit.requestSubmit();
    return;
  }
  if (typing(event.target)) return;
  if (event.ctrlKey && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
    const link = doc.querySelector(`[data-go=${event.key === 'ArrowRight' ? 'after' : 'before'}]`);
    if (link) { event.preventDefault(); link.click(); }
    return;
  }
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === 'j' || event.key === 'k') {
    const all = rows();
    const at = all.indexOf(field);
    const next = all[Math.min(all.length - 1, Math.max(0, at + (event.key === 'j' ? 1 : -1)))];
    if (next) focusRow(next);
  } else if (event.key === 'u' && undo && !undo.hidden) undo.requestSubmit();
  else if (event.key === '+') sheets.zoom(1);
  else if (event.key === '-') sheets.zoom(-1);
  else if (event.key === 'r') sheets.turn();
  else if (event.key === 'Enter' && document.activeElement === document.body && openRows()[0]) focusRow(openRows()[0]);
  else return;
  event.preventDefault();
});

// --- who else is here ---

async function alive() {
  try {
    const { text } = await post(`${here}/here`, {});
    const { others } = JSON.parse(text);
    const note = document.getElementById('others');
    note.hidden = !others.length;
    const told = others.length ? `⚠ ${others.join(', ')} also has this document open. Agree who decides.` : '';
    if (note.textContent !== told) note.textContent = told;
  } catch (error) {
    tell(error.message);
  }
}

setInterval(alive, 10000);
document.addEventListener('visibilitychange', () => { if (!document.hidden && !leaving) alive(); });
window.addEventListener('pagehide', () => {
  leaving = true;
  keepNow();
  const body = new URLSearchParams({ csrf: document.querySelector('meta[name=csrf]').content, leaving: '1' });
  fetch(`${here}/here`, { method: 'POST', body, headers: { 'x-desk': '1' }, keepalive: true });
});

restore();
sheets.start();
const named = location.hash.slice(1);
const first = rows().find((r) => r.id === named || r.dataset.name === named) ?? openRows()[0];
if (first) focusRow(first);
doc.dataset.ready = '1';
