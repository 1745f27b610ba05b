// words.js: what page.js writes itself, in the language of the page.
export const words = {
  en: {
    themes: { '': 'Auto', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
    lost: 'This event’s card could not be loaded; the map and the list still work.',
    off: 'off the map', rest: 'elsewhere', area: 'an area', all: 'All events',
    nth: (i, n) => i + ' of ' + n, showAll: n => 'Show all ' + n, closed: 'Closed.',
    fan: n => n + ' events here. Arrow keys choose, Enter opens, Escape closes.',
    count: (n, all, label) => n + ' of ' + all + ' events, ' + label
  },
  ar: {
    themes: { '': 'تلقائي', light: 'فاتح', dark: 'داكن', contrast: 'تباين عالٍ' },
    lost: 'تعذّر تحميل بطاقة هذا الحدث؛ الخريطة والقائمة تعملان.',
    off: 'خارج الخريطة', rest: 'أماكن أخرى', area: 'منطقة', all: 'كل الأحداث',
    nth: (i, n) => i + ' من ' + n, showAll: n => 'عرض الكل: ' + n, closed: 'أُغلقت.',
    fan: n => 'أحداث هنا: ' + n + '. اختر بمفاتيح الأسهم، وافتح بمفتاح الإدخال، وأغلق بمفتاح الهروب.',
    count: (n, all, label) => 'الأحداث: ' + n + ' من ' + all + '، ' + label
  },
  tr: {
    themes: { '': 'Otomatik', light: 'Açık', dark: 'Koyu', contrast: 'Yüksek karşıtlık' },
    lost: 'Bu olayın kartı yüklenemedi; harita ve liste çalışıyor.',
    off: 'harita dışında', rest: 'başka yerde', area: 'bir alan', all: 'Bütün olaylar',
    nth: (i, n) => i + ' / ' + n, showAll: n => 'Tümünü göster: ' + n, closed: 'Kapandı.',
    fan: n => 'Burada ' + n + ' olay var. Ok tuşları seçer, Enter açar, Escape kapatır.',
    count: (n, all, label) => 'Gösterilen olay: ' + n + ' / ' + all + ', ' + label
  }
}[document.documentElement.lang]
