// words.js: what page.js writes itself, in the language of the page.
import { PHRASES } from 'ops.js' // what the handler writes, too: written from Go by the build

const { lang } = document.documentElement
const { of, ...shared } = PHRASES[lang]
const own = {
  en: {
    themes: { '': 'Auto', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
    lost: 'This part could not be loaded; the map and the list still work.',
    all: 'All events', showAll: n => 'Show all ' + n, closed: 'Closed.',
    fan: n => n + ' events here. Arrow keys choose, Enter opens, Escape closes.',
    count: (n, all, label) => n + ' of ' + all + ' events, ' + label
  },
  ar: {
    themes: { '': 'تلقائي', light: 'فاتح', dark: 'داكن', contrast: 'تباين عالٍ' },
    lost: 'تعذّر تحميل هذا الجزء؛ الخريطة والقائمة تعملان.',
    all: 'كل الأحداث', showAll: n => 'عرض الكل: ' + n, closed: 'أُغلقت.',
    fan: n => 'أحداث هنا: ' + n + '. اختر بمفاتيح الأسهم، وافتح بمفتاح الإدخال، وأغلق بمفتاح الهروب.',
    count: (n, all, label) => 'الأحداث: ' + n + ' من ' + all + '، ' + label
  },
  tr: {
    themes: { '': 'Otomatik', light: 'Açık', dark: 'Koyu', contrast: 'Yüksek karşıtlık' },
    lost: 'Bu bölüm yüklenemedi; harita ve liste çalışıyor.',
    all: 'Bütün olaylar', showAll: n => 'Tümünü göster: ' + n, closed: 'Kapandı.',
    fan: n => 'Burada ' + n + ' olay var. Ok tuşları seçer, Enter açar, Escape kapatır.',
    count: (n, all, label) => 'Gösterilen olay: ' + n + ' / ' + all + ', ' + label
  }
}[lang]

export const words = { ...own, ...shared, nth: (i, n) => of.replace('%', i).replace('%', n) }
