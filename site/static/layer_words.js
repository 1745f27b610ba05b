// layer_words.js: what the panel of the reader's own layer says, in the language of
// the page. Arabic, with six forms of number, puts the number behind a colon.
const all = {
  en: {
    title: 'Your own data', reading: 'Reading …', part: n => n + ' %', remove: 'Remove', close: 'Close',
    points: (n, s) => s + (n === 1 ? ' point' : ' points'), shapes: (n, s) => s + (n === 1 ? ' line or area' : ' lines and areas'),
    inView: n => n + ' in view', inTime: n => n + ' in the time shown', outside: n => n + ' beyond the map', unplaced: n => n + ' without a place', undated: n => n + ' without a date, always shown',
    density: ', drawn as density: the stronger, the more in one place', marks: ', each with its own mark', comma: ', ',
    placeless: 'Nothing with a place in it', nothing: 'There is nothing in it', dateless: 'none has a date, so all are always shown',
    stays: 'Read in your browser; it is sent nowhere.', asItWas: 'The map is as it was.', bad: 'Not shown: ', badFile: ' is not shown: ',
    names: {}
  },
  ar: {
    title: 'بياناتك', reading: 'تجري القراءة …', part: n => n + ' %', remove: 'إزالة', close: 'إغلاق',
    points: (n, s) => 'النقاط: ' + s, shapes: (n, s) => 'الخطوط والمساحات: ' + s,
    inView: n => 'الظاهر منها: ' + n, inTime: n => 'في الفترة المعروضة: ' + n, outside: n => 'خارج الخريطة: ' + n, unplaced: n => 'بلا مكان: ' + n, undated: n => 'بلا تاريخ وتظهر دائمًا: ' + n,
    density: '، مرسومة ككثافة: كلما قوي اللون زاد العدد في المكان', marks: '، لكل منها علامة', comma: '، ',
    placeless: 'ليس فيها ما له مكان', nothing: 'لا شيء فيها', dateless: 'لا تاريخ لأي منها، فتظهر كلها دائمًا',
    stays: 'قُرئت في متصفحك، ولا تُرسل إلى أي جهة.', asItWas: 'الخريطة كما كانت.', bad: 'لم تُعرض البيانات: ', badFile: ' لم يُعرض: ',
    names: { 'Your data': 'بياناتك', 'Pasted data': 'بيانات ملصقة', 'A layer of this page': 'بيانات من هذه الصفحة' }
  },
  tr: {
    title: 'Kendi veriniz', reading: 'Okunuyor …', part: n => '%' + n, remove: 'Kaldır', close: 'Kapat',
    points: (n, s) => s + ' nokta', shapes: (n, s) => s + ' çizgi ve alan',
    inView: n => 'görünümde ' + n, inTime: n => 'gösterilen zamanda ' + n, outside: n => 'haritanın dışında ' + n, unplaced: n => 'yeri olmayan ' + n, undated: n => 'tarihi olmayan ve hep gösterilen ' + n,
    density: ', yoğunluk olarak çizildi: renk güçlendikçe o yerdeki sayı artar', marks: ', her biri kendi işaretiyle', comma: ', ',
    placeless: 'İçinde yeri olan bir şey yok', nothing: 'İçinde hiçbir şey yok', dateless: 'hiçbirinin tarihi yok, hepsi hep gösterilir',
    stays: 'Tarayıcınızda okundu; hiçbir yere gönderilmez.', asItWas: 'Harita olduğu gibi duruyor.', bad: 'Gösterilmedi: ', badFile: ' gösterilmedi: ',
    names: { 'Your data': 'Veriniz', 'Pasted data': 'Yapıştırılan veri', 'A layer of this page': 'Bu sayfanın verisi' }
  }
}
export const lang = all[document.documentElement.lang] ? document.documentElement.lang : 'en'
export const words = all[lang]

// number is 12,345, in Turkish 12.345. The browser's own formatting takes twenty
// milliseconds to get ready.
export const number = n => String(n).replace(/\B(?=(\d{3})+$)/g, lang === 'tr' ? '.' : ',')
