// A document beside its form: one keystroke a field when all is right, drafts kept as typed, two people told of each other.

import { post, refuse, say, session, tell, tellEnded, typing } from './desk.js';
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
const openRows = () => [...rows(), ...(grid ? [...grid.querySelectorAll('[data-line]')] : [])].filter((r) => r.classList.contains('open') && !r.hidden);

// A second Enter in the same moment is meant for the value that was there before: it decides nothing.
const STILL = 150;
let moved = 0;

function focusRow(row) {
  moved = performance.now();
  doc.dataset.moved = String(Math.ceil(moved));
  (row.matches('[data-field]') ? input(row) : row.querySelector('textarea'))?.focus();
}

function nextOpen(after) {
  const all = openRows();
  return all.find((r) => after.compareDocumentPosition(r) & Node.DOCUMENT_POSITION_FOLLOWING) ?? all[0] ?? null;
}

function hasty(event) {
  return event.repeat || performance.now() - moved < STILL;
}

function wrong(row, error) {
  const place = row.querySelector('.wrong');
  if (error) return refuse(place, error);
  place.replaceChildren();
  place.hidden = true;
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
  if (row.getAttribute('aria-busy') === 'true') return;
  const form = row.querySelector('form');
  wrong(row, null);
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
      tell(say('js-no-open-field'));
      if (fresh) focusRow(fresh);
    }
  } catch (error) {
    wrong(row, error);
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
  const row = event.target.closest('[data-field]');
  // The form that says of which items a value is stated is another one.
  if (event.target !== row?.querySelector('form')) return;
  event.preventDefault();
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
    tell(say('js-press-enter'));
  }
});

list?.addEventListener('keydown', (event) => {
  const row = event.target.closest('[data-field]');
  if (!row) return;
  if (event.key === 'Enter' && !event.ctrlKey && hasty(event)) {
    event.preventDefault();
  } else if (event.key === 'Delete' && event.altKey) {
    event.preventDefault();
    if (!hasty(event)) decide(row, { act: 'refuse' });
  } else if (event.target.name === 'value' && event.key === 'ArrowDown') {
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
  if (!target) return tell(say('js-click-into-a-field'));
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
  tell(say('js-from-page', { n: found.page }));
  keep();
}

// --- goods ---

function changed(row) {
  return [...row.querySelectorAll('[data-was][name]')].some((cell) => cell.value !== cell.dataset.was);
}

async function decideLine(row, act) {
  if (row.getAttribute('aria-busy') === 'true') return;
  const fields = { act: act ?? (changed(row) ? 'correct' : 'accept'), was: row.dataset.was, ...cellsOf(row) };
  wrong(row, null);
  row.setAttribute('aria-busy', 'true');
  try {
    const { text, answer } = await post(row.dataset.act, fields);
    const next = nextOpen(row);
    const at = document.createElement('template');
    at.innerHTML = text.trim();
    const fresh = at.content.firstElementChild;
    if (fresh) {
      row.replaceWith(fresh);
    } else {
      doc.querySelectorAll(`rect[data-for="${row.id}"]`).forEach((r) => r.remove());
      row.remove();
    }
    count(answer);
    keep();
    sums();
    if (next && next !== row) focusRow(next);
    else { if (fresh) focusRow(fresh); tell(say('js-no-open-field')); }
  } catch (error) {
    wrong(row, error);
  } finally {
    row.removeAttribute('aria-busy');
  }
}

function cellsOf(row) {
  return Object.fromEntries([...row.querySelectorAll('[name]')].map((cell) => [cell.name, cell.value]));
}

const linesShown = () => [...grid.querySelectorAll('[data-line]')].filter((row) => !row.hidden);

// All lines that are shown and open, or in which something was typed: one decision, and one undo.
async function acceptAll() {
  const all = linesShown().filter((row) => row.classList.contains('open') || changed(row));
  const place = document.getElementById('goods-wrong');
  place.hidden = true;
  if (!all.length) return tell(say('js-no-open-line'));
  const body = new URLSearchParams();
  for (const row of all) {
    body.append('line', row.dataset.line);
    body.append('act', changed(row) ? 'correct' : 'accept');
    body.append('was', row.dataset.was);
    for (const [name, value] of Object.entries(cellsOf(row))) body.append(name, value);
  }
  grid.setAttribute('aria-busy', 'true');
  try {
    await post(grid.dataset.act, body);
    all.forEach((row) => row.querySelectorAll('[data-was][name]').forEach((cell) => { cell.dataset.was = cell.value; }));
    await keepNow();
    location.hash = 'goods';
    location.reload();
  } catch (error) {
    refuse(place, error);
  } finally {
    grid.removeAttribute('aria-busy');
  }
}

// The cell above or below, in the same column.
function beside(cell, by) {
  const all = linesShown();
  const row = all[all.indexOf(cell.closest('[data-line]')) + by];
  return row?.querySelector(`[name="${cell.name}"]`) ?? null;
}

function put(cell, value) {
  cell.value = value;
  cell.dispatchEvent(new Event('input', { bubbles: true }));
}

// Copies a cell into all below it that are shown.
function copyDown(cell) {
  if (!cell?.name) return tell(say('js-click-into-a-cell'));
  let count = 0;
  for (let below = beside(cell, 1); below; below = beside(below, 1)) { put(below, cell.value); count += 1; }
  tell(say('js-copied', { n: count }));
}

// A sum without rounding: [whole number, how many digits of it are decimals].
function plus([a, m], [b, n]) {
  const most = Math.max(m, n);
  return [a * 10n ** BigInt(most - m) + b * 10n ** BigInt(most - n), most];
}

function decimal(text) {
  const found = /^(-?\d+)(?:\.(\d+))?$/.exec(text.trim().replace(/[\s,](?=\d{3}(\D|$))/g, ''));
  return found ? [BigInt(found[1] + (found[2] ?? '')), (found[2] ?? '').length] : null;
}

function plain([whole, decimals]) {
  const digits = whole.toString().padStart(decimals + 1, '0');
  if (!decimals) return digits;
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`.replace(/\.?0+$/, '');
}

// What the lines come to, by unit, and whether that is what the paper says.
function sums() {
  const place = document.getElementById('sums');
  if (!place || !grid) return;
  const by = new Map();
  let unread = 0;
  for (const row of grid.querySelectorAll('[data-line]')) {
    const text = row.querySelector('[name=quantity]').value;
    const number = decimal(text);
    if (!number) { unread += 1; continue; }
    const unit = row.querySelector('[name=unit]').selectedOptions[0]?.textContent ?? '';
    by.set(unit, plus(by.get(unit) ?? [0n, 0], number));
  }
  const told = [...by].map(([unit, sum]) => `${plain(sum)} ${unit}`.trim());
  const parts = [say(unread ? 'js-sum-some-without' : 'js-sum', { sum: told.join(' + ') || say('js-no-quantity'), n: unread })];
  let doubt = false;
  for (const stated of (grid.dataset.printed || '').split('; ').filter(Boolean)) {
    const [name, ...rest] = stated.split(' ');
    const total = decimal(rest.join(' '));
    if (!total) continue;
    const same = [...by.values()].some((sum) => plain(sum) === plain(total));
    doubt ||= !same && name === 'quantity';
    if (same || name === 'quantity') parts.push(`${same ? '✓' : '⚠'} ${say(name === 'packages' ? 'js-states-packages' : same ? 'js-states' : 'js-states-another', { total: plain(total) })}`);
  }
  place.textContent = parts.join(' ');
  place.classList.toggle('late', doubt);
}

grid?.addEventListener('click', (event) => {
  const row = event.target.closest('[data-line]');
  if (event.target.closest('[data-accept]')) decideLine(row);
  if (event.target.closest('[data-refuse]')) decideLine(row, 'refuse');
});
grid?.addEventListener('focusin', (event) => { if (event.target.name) doc.lastCell = event.target; });
grid?.addEventListener('input', sums);
grid?.addEventListener('keydown', (event) => {
  const cell = event.target;
  if (!cell.name) return;
  const row = cell.closest('[data-line]');
  if (event.key === 'Enter' && !event.ctrlKey && !event.shiftKey) {
    event.preventDefault();
    if (!hasty(event)) decideLine(row);
  } else if (event.key === 'Delete' && event.altKey) {
    event.preventDefault();
    if (!hasty(event)) decideLine(row, 'refuse');
  } else if (event.ctrlKey && event.key.toLowerCase() === 'd') {
    event.preventDefault();
    const above = beside(cell, -1);
    if (event.shiftKey) copyDown(cell); else if (above) put(cell, above.value);
  } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !cell.matches('select') && !event.ctrlKey && !event.altKey) {
    const next = beside(cell, event.key === 'ArrowDown' ? 1 : -1);
    if (next) { event.preventDefault(); next.focus(); }
  }
});
document.getElementById('accept-all')?.addEventListener('click', acceptAll);
document.getElementById('copy-down')?.addEventListener('click', () => copyDown(doc.lastCell));
document.getElementById('filter-lines')?.addEventListener('input', (event) => {
  const words = event.target.value.trim().toLocaleLowerCase();
  for (const row of grid.querySelectorAll('[data-line]')) {
    row.hidden = Boolean(words) && !Object.values(cellsOf(row)).some((value) => value.toLocaleLowerCase().includes(words));
  }
});
sums();

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
    wrong(add, error);
  }
});

// --- a table of goods, drawn over the page ---

const drawing = document.getElementById('draw-table');
const drawnPlace = document.getElementById('drawn-place');

function draws(on) {
  drawing.setAttribute('aria-pressed', String(on));
  doc.classList.toggle('drawing', on);
  sheets.table = on ? lookAt : null;
  if (on) tell(say('js-draw-a-box'));
}

// What stands in the box comes back as a grid, beside the page.
async function lookAt(area) {
  const place = document.getElementById('drawn-wrong');
  place.hidden = true;
  try {
    const { text } = await post(`${here}/table`, area);
    drawnPlace.innerHTML = text;
    draws(false);
    tell('');
    document.getElementById('drawn-leave').addEventListener('click', () => { drawnPlace.replaceChildren(); drawing.focus(); });
    drawnPlace.scrollIntoView({ block: 'nearest' });
    drawnPlace.querySelector('select')?.focus();
  } catch (error) {
    refuse(place, error);
  }
}

drawing?.addEventListener('click', () => draws(!sheets.table));
document.getElementById('whole-table')?.addEventListener('click', () => lookAt({ page: sheets.inView(), rect: '' }));
document.addEventListener('keydown', (event) => { if (event.key === 'Escape' && sheets.table) { draws(false); drawing.focus(); } });

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
    await post(`${here}/draft`, { content }, true);
  } catch (error) {
    kept = null;
    ended(error);
  }
}

// What the page does by itself interrupts nobody.
function ended(error) {
  if (error.ended) tellEnded(); else tell(error.message);
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
  if (some) tell(say('js-here-again'));
}

doc.addEventListener('input', (event) => { if (event.target.closest('.fields, .grid')) keep(); });

// --- keys ---

const submit = document.getElementById('submit');
const undo = document.getElementById('undo');

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey && event.shiftKey && event.key === 'Enter' && grid) {
    event.preventDefault();
    if (!event.repeat) acceptAll();
    return;
  }
  if (event.ctrlKey && event.key === 'Enter' && submit) {
    event.preventDefault();
    if (!event.repeat) submit.requestSubmit();
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
  } else if (event.key === 'x' && field?.matches('[data-field]') && !event.repeat) decide(field, { act: 'refuse' });
  else if (event.key === 'u' && undo && !undo.hidden && !event.repeat) undo.requestSubmit();
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
    const { text } = await post(`${here}/here`, {}, true);
    const { others } = JSON.parse(text);
    const note = document.getElementById('others');
    note.hidden = !others.length;
    const told = others.length ? `⚠ ${say('js-also-open', { who: others.join(', ') })}` : '';
    if (note.textContent !== told) note.textContent = told;
  } catch (error) {
    ended(error);
  }
}

setInterval(alive, 10000);
document.addEventListener('visibilitychange', () => { if (!document.hidden && !leaving) alive(); });
window.addEventListener('pagehide', () => {
  leaving = true;
  keepNow();
  const body = new URLSearchParams({ csrf: session.csrf, leaving: '1' });
  fetch(`${here}/here`, { method: 'POST', body, headers: { 'x-desk': '1' }, keepalive: true });
});

restore();
sheets.start();
const named = location.hash.slice(1);
const first = rows().find((r) => r.id === named || r.dataset.name === named) ?? openRows()[0];
if (first) focusRow(first);
doc.dataset.ready = '1';
