/* Note le quiz et transmet le résultat à la plateforme (SCORM 1.2). Les mots et les réponses sont dans la page. */
(function () {
  'use strict';
  var form = document.getElementById('quiz');
  var result = document.getElementById('resultat');
  var submit = form.querySelector('[type=submit]');
  var reset = form.querySelector('[type=reset]');
  var questions = Array.prototype.slice.call(form.querySelectorAll('fieldset'));
  var words = form.dataset;
  var passMark = words.seuil === '' ? null : Number(words.seuil);
  var started = Date.now();

  // --- La plateforme ---

  // Quelques fenêtres au plus : une page peut être enfermée dans une autre sans fin.
  function climb(from) {
    var at = from;
    for (var step = 0; at && step < 10; step++) {
      try {
        if (at.API && at.API.LMSInitialize) return at.API;
        if (at.parent === at) return null;
        at = at.parent;
      } catch (refused) {
        return null;
      }
    }
    return null;
  }

  function find() {
    var found = climb(window);
    for (var at = window, step = 0; !found && at && step < 10; step++) {
      try {
        if (at.opener) found = climb(at.opener);
        at = at.parent === at ? null : at.parent;
      } catch (refused) {
        at = null;
      }
    }
    return found;
  }

  function isTrue(answer) {
    return String(answer) === 'true';
  }

  var api = find();
  var isOpen = false;
  try {
    isOpen = !!api && isTrue(api.LMSInitialize(''));
  } catch (refused) {
    isOpen = false;
  }

  function get(name) {
    return isOpen ? String(api.LMSGetValue(name)) : '';
  }

  function set(name, value) {
    return isTrue(api.LMSSetValue(name, String(value)));
  }

  // HHHH:MM:SS.
  function elapsed() {
    var seconds = Math.min(Math.floor((Date.now() - started) / 1000), 9999 * 3600);
    var two = function (n) {
      return (n < 10 ? '0' : '') + n;
    };
    return two(Math.floor(seconds / 3600)) + ':' + two(Math.floor(seconds / 60) % 60) + ':' + two(seconds % 60);
  }

  function report(score) {
    if (!isOpen) return false;
    var isTaken = true;
    // Ce qui est acquis ne se perd pas à un nouvel essai.
    var before = get('cmi.core.lesson_status');
    var best = before === 'passed' ? Number(get('cmi.core.score.raw') || 0) : 0;
    if (score !== null && score >= best) {
      isTaken = set('cmi.core.score.min', 0) && isTaken;
      isTaken = set('cmi.core.score.max', 100) && isTaken;
      isTaken = set('cmi.core.score.raw', score) && isTaken;
    }
    if (before !== 'passed')
      isTaken = set('cmi.core.lesson_status', score === null || passMark === null ? 'completed' : score >= passMark ? 'passed' : 'failed') && isTaken;
    isTaken = set('cmi.core.session_time', elapsed()) && isTaken;
    return isTrue(api.LMSCommit('')) && isTaken;
  }

  function finish() {
    if (!isOpen) return;
    isOpen = false;
    try {
      set('cmi.core.session_time', elapsed());
      api.LMSFinish('');
    } catch (refused) {
      // La plateforme est déjà partie.
    }
  }

  // --- La note ---

  // 12,5 ou 12.5, espaces de toutes sortes, signe moins typographique, et l'unité si on l'a écrite.
  function read(text, unit) {
    var digits = text.replace(/[\s\u00a0\u202f]/g, '').replace(/[\u2212\u2013]/g, '-');
    var tail = (unit || '').replace(/[\s\u00a0\u202f]/g, '');
    if (tail && digits.toLowerCase().slice(-tail.length) === tail.toLowerCase()) digits = digits.slice(0, -tail.length);
    digits = digits.indexOf(',') < 0 ? digits : digits.replace(/\./g, '').replace(',', '.');
    return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(digits) ? Number(digits) : NaN;
  }

  function all(question, selector) {
    return Array.prototype.slice.call(question.querySelectorAll(selector));
  }

  // De 0 à 1 ; rien pour ce qui ne se note pas.
  function mark(question) {
    switch (question.dataset.type) {
      case 'libre':
        return null;
      case 'nombre':
        var field = question.querySelector('input');
        var given = read(field.value, field.dataset.unite);
        return Math.abs(given - Number(field.dataset.valeur)) <= Number(field.dataset.tolerance) + 1e-9 ? 1 : 0;
      case 'association':
        var lists = all(question, 'select');
        return lists.filter(function (list) { return list.value !== '' && list.value === list.dataset.juste; }).length / lists.length;
      default:
        var weight = all(question, 'input:checked').reduce(function (sum, box) { return sum + Number(box.dataset.poids); }, 0);
        return Math.min(1, Math.max(0, Math.round(weight * 100) / 10000));
    }
  }

  function isEmpty(question) {
    return !question.querySelector('input:checked') && all(question, 'input[type=text],select,textarea').every(function (field) { return !field.value.trim(); });
  }

  function say(number) {
    return number.toLocaleString(document.documentElement.lang || 'fr', { maximumFractionDigits: 2 });
  }

  function line(text, className) {
    var paragraph = document.createElement('p');
    paragraph.textContent = text;
    if (className) paragraph.className = className;
    return paragraph;
  }

  function show(question, score) {
    var verdict = question.querySelector('.quiz-verdict');
    verdict.textContent = score === null ? words.ditNonNotee : score === 1 ? words.ditJuste : score > 0 ? words.ditEnPartie : words.ditFaux;
    all(question, '.quiz-verdict,.quiz-pourquoi,.quiz-source').forEach(function (part) { part.hidden = false; });
    all(question, '.quiz-retour').forEach(function (part) {
      var box = part.parentNode.querySelector('input[data-poids]');
      part.hidden = box ? !box.checked && !(Number(box.dataset.poids) > 0) : score === 1;
    });
  }

  form.addEventListener('submit', function (event) {
    event.preventDefault();
    var scores = questions.map(mark);
    questions.forEach(function (question, i) { show(question, scores[i]); });
    var counted = scores.filter(function (score) { return score !== null; });
    var score = counted.length === 0 ? null : Math.round((counted.reduce(function (a, b) { return a + b; }, 0) / counted.length) * 10000) / 100;
    var isPassed = score !== null && passMark !== null && score >= passMark;
    var isTaken = false;
    try {
      isTaken = report(score);
    } catch (refused) {
      isTaken = false;
    }
    result.textContent = '';
    if (score !== null) result.appendChild(line(words.ditScore + ' ' + say(score) + ' ' + words.ditSur, 'quiz-score'));
    result.appendChild(line(score === null || passMark === null ? words.ditTermine : isPassed ? words.ditReussi : words.ditPasEncore + ' ' + words.ditIlFaut + '.'));
    var missing = questions.filter(isEmpty).length;
    if (missing > 0) result.appendChild(line(words.ditSansReponse + ' ' + missing + '.'));
    result.appendChild(line(!isOpen ? words.ditSeul : isTaken ? words.ditTransmis : words.ditRefuse, 'note'));
    reset.hidden = false;
    result.focus();
  });

  form.addEventListener('reset', function () {
    all(form, '.quiz-retour,.quiz-verdict,.quiz-pourquoi,.quiz-source').forEach(function (part) { part.hidden = true; });
    result.textContent = '';
    reset.hidden = true;
    var first = form.querySelector('input,select,textarea');
    if (first) first.focus();
  });

  submit.hidden = false;
  if (!isOpen) result.appendChild(line(words.ditSeul, 'note'));
  else if (get('cmi.core.lesson_status') === 'not attempted' || get('cmi.core.lesson_status') === '') {
    set('cmi.core.lesson_status', 'incomplete');
    api.LMSCommit('');
  }
  window.addEventListener('pagehide', finish);
  window.addEventListener('unload', finish);
})();
