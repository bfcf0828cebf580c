// What every page has: keys for lists and search, the list of keys, one line that tells what happened.

export const csrf = document.querySelector('meta[name=csrf]')?.content ?? '';

export function typing(target) {
  return target instanceof HTMLElement && (target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select') || target.isContentEditable);
}

export function tell(text) {
  const told = document.getElementById('told');
  if (!told) return;
  told.textContent = text;
  told.classList.toggle('shown', Boolean(text));
  clearTimeout(tell.timer);
  if (text) tell.timer = setTimeout(() => tell(''), 6000);
}

// Posts a form's fields as our own script: the answer is the text, a fault is thrown in words.
export async function post(url, fields) {
  const body = new URLSearchParams({ csrf, ...fields });
  let answer;
  try {
    answer = await fetch(url, { method: 'POST', body, headers: { 'x-desk': '1' }, credentials: 'same-origin', keepalive: body.toString().length < 60000 });
  } catch {
    throw new Error('The desk does not answer. Check that tracepost serve is running. What you typed is still here.');
  }
  const text = await answer.text();
  if (!answer.ok) throw new Error(reason(answer, text));
  return { text, answer };
}

// Why something was not done: the words alone, or those of the page that says so.
function reason(answer, text) {
  if (answer.headers.get('content-type')?.startsWith('text/plain')) return text;
  const said = new DOMParser().parseFromString(text, 'text/html').querySelector('[role=alert]');
  return said?.textContent || 'Your change was not saved. Reload the page.';
}

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
  } else {
    // A key that a row's own button bears: of the row in focus, else of the only open proposal.
    const here = document.activeElement?.closest('tr, [data-proposal]') ?? document.querySelector('[data-proposal].open');
    const button = here?.querySelector(`button[data-key="${CSS.escape(event.key)}"]`);
    if (!button) return;
    button.click();
  }
  event.preventDefault();
});

// A list opens with its first row in focus, so that j, k and Enter work at once.
if (!location.hash && document.activeElement === document.body) rows()[0]?.focus({ preventScroll: true });
document.body.dataset.ready = '1';
