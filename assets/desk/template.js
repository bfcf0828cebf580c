// A letter template that is being written: what is wrong with it, and the letter made of it, told by the server at each pause.

import { post, say, tell, tellEnded } from './desk.js';

let timer;
let turn = 0;
const text = () => document.getElementById('template-text');

// The pages of a letter, one after another, until there is no further one.
function show(letter) {
  const place = document.getElementById('template-pages');
  if (!place) return;
  if (!letter) {
    place.classList.add('old');
    const waiting = document.getElementById('template-waiting');
    if (waiting) waiting.textContent = say('js-no-letter-of-this');
    return;
  }
  place.classList.remove('old');
  const begin = place.scrollTop;
  const made = [];
  const page = (n) => {
    const picture = new Image();
    picture.alt = say('js-page-of-a-letter', { n });
    picture.addEventListener('load', () => {
      if (place.dataset.letter !== letter) return;
      made.push(picture);
      // The old pages go when the first new one is there, so that nothing flickers.
      if (n === 1) place.replaceChildren(picture); else place.append(picture);
      place.scrollTop = begin;
      if (n < 6) page(n + 1);
      place.dataset.pages = String(made.length);
    });
    picture.addEventListener('error', () => { place.dataset.done = letter; });
    picture.src = `/settings/look/page/${letter}/${n}`;
  };
  if (place.dataset.letter === letter) return;
  place.dataset.letter = letter;
  page(1);
}

async function look() {
  const box = text();
  if (!box) return;
  const mine = ++turn;
  try {
    const { text: answer } = await post(box.dataset.look, { text: box.value }, true);
    if (mine !== turn) return;
    const { flaws, pages: letter } = JSON.parse(answer);
    document.getElementById('template-flaws').innerHTML = flaws;
    show(letter);
    box.dataset.turn = String(mine);
  } catch (error) {
    if (mine !== turn) return;
    if (error.ended) tellEnded(); else tell(error.message);
  }
}

document.addEventListener('input', (event) => {
  if (event.target.id !== 'template-text') return;
  clearTimeout(timer);
  timer = setTimeout(look, 500);
});

// A place that is named: the cursor goes there.
document.addEventListener('click', (event) => {
  const button = event.target.closest('button[data-line]');
  const box = text();
  if (!button || !box) return;
  const lines = box.value.split('\n');
  const line = Math.min(Number(button.dataset.line), lines.length);
  const at = lines.slice(0, line - 1).reduce((sum, l) => sum + l.length + 1, 0) + Math.max(0, Number(button.dataset.column) - 1);
  box.focus();
  box.setSelectionRange(at, Math.min(at + 1, box.value.length));
  box.scrollTop = Math.max(0, (line - 5) * box.scrollHeight / lines.length);
});

look();
document.body.dataset.template = '1';
