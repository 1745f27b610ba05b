// layer_reasons.js: why a layer is not shown, in the language of the page. The
// program and layer.js give the reason in English (package watiya/geo/geojson and
// its *Error); translating it here keeps the sentences of other languages out of
// the program, which every reader loads.

// Each row is an English sentence or a part of one, and the same in Arabic and
// Turkish. $1 is a value and stays as it is, %1 may have a row of its own. The first
// row that fits is taken. TestReasons finds the sentences that have none.
const rows = [
  ['this is no address', 'هذا ليس عنوانًا', 'bu bir adres değil'],
  ['the document ends where %1 is expected', 'ينتهي المستند هنا، والمنتظر: %1', '%1 beklenirken belge bitiyor'],
  ['type "$1" where "$2" is expected', 'ورد النوع «$1»، والمنتظر: «$2»', '“$2” türü beklenirken “$1” türü geldi'],
  ['%1 where %2 is expected', 'ورد %1، والمنتظر: %2', '%2 beklenirken %1 geldi'],
  ['a string', 'نص', 'bir metin'],
  ['byte $1', 'البايت $1', '$1 baytı'],
  ['a GeoJSON object', 'كائن GeoJSON', 'bir GeoJSON nesnesi'],
  ['a Feature object', 'كائن من نوع Feature', 'Feature türünde bir nesne'],
  ['a geometry object', 'كائن هندسي', 'bir geometri nesnesi'],
  ['an object of properties or null', 'كائن خصائص أو null', 'bir özellik nesnesi veya null'],
  ['an array of features', 'مصفوفة عناصر', 'bir öge dizisi'],
  ['an array of geometries', 'مصفوفة أشكال هندسية', 'bir geometri dizisi'],
  ['an array of coordinates', 'مصفوفة إحداثيات', 'bir koordinat dizisi'],
  ['an array of numbers', 'مصفوفة أعداد', 'bir sayı dizisi'],
  ['an array of positions', 'مصفوفة مواضع', 'bir konum dizisi'],
  ['an array of rings', 'مصفوفة حلقات', 'bir halka dizisi'],
  ['a position', 'موضع', 'bir konum'],
  ['a number', 'عدد', 'bir sayı'],
  ['a digit', 'رقم', 'bir rakam'],
  ['a value', 'قيمة', 'bir değer'],
  ['a type name', 'اسم نوع', 'bir tür adı'],
  ['a member name', 'اسم حقل', 'bir alan adı'],
  ['a string or a number as id', 'نص أو عدد معرِّفًا', 'kimlik olarak bir metin veya sayı'],
  ['UTF-8 text', 'نص بترميز UTF-8', 'UTF-8 metin'],
  ['a character or, for a control character, its escape', 'حرف، أو رمز الهروب إن كان حرف تحكم', 'bir karakter veya denetim karakteriyse kaçış dizisi'],
  ['the end of the document', 'نهاية المستند', 'belgenin sonu'],
  ['no "type" member', 'لا حقل «type» فيه', '“type” alanı yok'],
  ['a FeatureCollection without "features"', 'كائن FeatureCollection بلا «features»', '“features” alanı olmayan bir FeatureCollection'],
  ['a GeometryCollection without "geometries"', 'كائن GeometryCollection بلا «geometries»', '“geometries” alanı olmayan bir GeometryCollection'],
  ['a Feature without "geometry" (null says that it has no place)', 'كائن Feature بلا «geometry» (القيمة null تعني أن لا مكان له)', '“geometry” alanı olmayan bir Feature (null, yeri yok demektir)'],
  ['a Feature without "properties" (null says that it has none)', 'كائن Feature بلا «properties» (القيمة null تعني أن لا خصائص له)', '“properties” alanı olmayan bir Feature (null, özelliği yok demektir)'],
  ['a $1 without "coordinates"', 'كائن $1 بلا «coordinates»', '“coordinates” alanı olmayan bir $1'],
  ['a GeometryCollection has "geometries", not "coordinates"', 'لكائن GeometryCollection حقل «geometries» لا «coordinates»', 'GeometryCollection nesnesinde “coordinates” değil “geometries” olur'],
  ['a $1 has "coordinates", not "geometries"', 'لكائن $1 حقل «coordinates» لا «geometries»', '$1 nesnesinde “geometries” değil “coordinates” olur'],
  ['a $1 must not have a "$2" member (RFC 7946 section 7.1)', 'لا يجوز أن يكون لكائن $1 حقل «$2» (القسم 7.1 من RFC 7946)', '$1 nesnesinde “$2” alanı olamaz (RFC 7946, bölüm 7.1)'],
  ['type "$1" is not a GeoJSON type', '«$1» ليس نوعًا من أنواع GeoJSON', '“$1” bir GeoJSON türü değil'],
  ['type "$1" is not a geometry type', '«$1» ليس نوع شكل هندسي', '“$1” bir geometri türü değil'],
  ['member "$1" twice in one object', 'الحقل «$1» مكرر في كائن واحد', '“$1” alanı bir nesnede iki kez geçiyor'],
  ['a line string needs at least 2 positions and has $1', 'الخط يحتاج إلى موضعين على الأقل، وعدد مواضعه: $1', 'bir çizgi en az 2 konum ister, bunda $1 var'],
  ['a ring needs at least 4 positions and has $1', 'الحلقة تحتاج إلى 4 مواضع على الأقل، وعدد مواضعها: $1', 'bir halka en az 4 konum ister, bunda $1 var'],
  ['a position needs longitude and latitude; the numbers in this one: $1', 'الموضع يحتاج إلى خط طول وخط عرض، وعدد الأعداد فيه: $1', 'bir konum boylam ve enlem ister, bundaki sayıların sayısı: $1'],
  ['a bbox needs 4 or 6 numbers and has $1', 'الحقل bbox يحتاج إلى 4 أعداد أو 6، وعددها فيه: $1', 'bbox 4 veya 6 sayı ister, bunda $1 var'],
  ['the ring is not closed: it starts at $1 and ends at $2', 'الحلقة غير مغلقة: تبدأ عند $1 وتنتهي عند $2', 'halka kapalı değil: $1 konumunda başlıyor, $2 konumunda bitiyor'],
  ['a polygon without rings', 'مضلع بلا حلقات', 'halkası olmayan bir çokgen'],
  ['longitude $1 is outside -180 to 180 degrees', 'خط الطول $1 خارج المدى: 180 درجة شرقًا أو غربًا', '$1 boylamı −180 ile 180 derece arasında değil'],
  ['latitude $1 is outside -90 to 90 degrees', 'خط العرض $1 خارج المدى: 90 درجة شمالًا أو جنوبًا', '$1 enlemi −90 ile 90 derece arasında değil'],
  ['crs $1 is not WGS 84 longitude and latitude (CRS84)', 'النظام الإحداثي $1 ليس خطوط طول وعرض على WGS 84 (CRS84)', '$1 koordinat sistemi WGS 84 boylam ve enlemi (CRS84) değil'],
  ['crs $1 is not WGS 84 longitude and latitude', 'النظام الإحداثي $1 ليس خطوط طول وعرض على WGS 84', '$1 koordinat sistemi WGS 84 boylam ve enlemi değil'],
  ['a crs without a name; only WGS 84 longitude and latitude (CRS84) can be read', 'نظام إحداثي بلا اسم؛ لا تُقرأ إلا خطوط الطول والعرض على WGS 84 (CRS84)', 'adsız bir koordinat sistemi; yalnızca WGS 84 boylam ve enlemi (CRS84) okunabilir'],
  ['a number with a leading zero', 'عدد يبدأ بصفر زائد', 'başında sıfır olan bir sayı'],
  ['number $1 is too large', 'العدد $1 أكبر مما يُقرأ', '$1 sayısı çok büyük'],
  ['the string does not end', 'النص لا ينتهي', 'metin bitmiyor'],
  ['wrong escape $1 in a string', 'رمز هروب خاطئ في نص: $1', 'bir metinde yanlış kaçış dizisi: $1'],
  ['nested deeper than the limit of $1', 'التداخل أعمق من الحد: $1', 'iç içelik $1 sınırından derin'],
  ['more features than the limit of $1', 'عدد العناصر أكبر من الحد: $1', 'öge sayısı $1 sınırından çok'],
  ['more positions than the limit of $1', 'عدد المواضع أكبر من الحد: $1', 'konum sayısı $1 sınırından çok'],
  ['more different member names than the limit of $1', 'عدد أسماء الحقول المختلفة أكبر من الحد: $1', 'farklı alan adlarının sayısı $1 sınırından çok'],
  ['the document has more bytes than the limit of $1', 'عدد بايتات المستند أكبر من الحد: $1', 'belgenin bayt sayısı $1 sınırından çok'],
  ['the document has $1 bytes, the limit is $2', 'عدد بايتات المستند: $1، والحد: $2', 'belgenin bayt sayısı $1, sınır $2'],
  ['the layer has $1 bytes; $2 (256 MiB) is the most', 'عدد بايتات الملف: $1، والحد: $2 (256 MiB)', 'dosyanın bayt sayısı $1; sınır $2 (256 MiB)'],
  ['only GeoJSON is read, not $1: QGIS, GDAL or another converter writes it', 'لا تُقرأ صيغة $1، بل GeoJSON وحدها: يكتبها QGIS أو GDAL أو محوّل آخر', '$1 okunmaz, yalnızca GeoJSON okunur: QGIS, GDAL veya başka bir dönüştürücü bu biçimde yazar'],
  ['a layer needs the map to be started', 'لم تبدأ الخريطة بعد', 'harita henüz başlamadı'],
  ['no layer is being read', 'لا بيانات تُقرأ الآن', 'şu anda okunan bir veri yok'],
  ['a layer comes from this host ($1), not from $2', 'تأتي البيانات من هذا المضيف ($1) لا من $2', 'veri bu sunucudan ($1) gelir, $2 sunucusundan değil'],
  ['the layer could not be loaded ($1)', 'تعذّر تحميل البيانات ($1)', 'veri yüklenemedi ($1)'],
  ['the map had to start anew', 'كان لا بد من بدء الخريطة من جديد', 'haritanın yeniden başlaması gerekti'],
  ['$1 or $2', '$1 أو $2', '$1 veya $2']
]
const where = {
  ar: { feature: 'في العنصر %', path: 'في %', byte: 'البايت %', comma: '، ' },
  tr: { feature: '% numaralı ögede', path: '% yolunda', byte: '%. bayt', comma: ', ' }
}
const column = { ar: 1, tr: 2 }

// exact is a value within a sentence, letter for letter, in its own direction.
function exact (text) {
  const b = document.createElement('bdi')
  b.dir = 'ltr'
  b.textContent = text
  return b
}

// said is the row of an English text with its values filled in, null without one.
function said (english, lang) {
  for (const row of rows) {
    const values = new RegExp('^' + row[0].replace(/[.*+?^()|[\]]/g, '\\$&').replace(/[$%]\d/g, '(.*)') + '$', 's').exec(english)
    if (values) {
      return row[column[lang]].split(/([$%]\d)/).flatMap(part => {
        const value = /^[$%]\d$/.test(part) ? values[part[1]] : null
        if (value === null) return part
        return (part[0] === '%' && said(value, lang)) || exact(value)
      })
    }
  }
  return null
}

// reason is an English reason in a language: nodes for one sentence. What has no
// row, as the browser's own messages, stays English and says so.
export function reason (english, lang) {
  if (!column[lang]) return [english]
  const [, feature, path, what, byte] = /^(?:feature (\d+): )?(?:(\$(?:\.\w+|\[(?:\d+|"(?:[^"\\]|\\.)*")\])*): )?(.*?)(?: \(byte (\d+)\))?$/s.exec(english)
  const sentence = said(what, lang)
  if (!sentence) {
    const b = exact(english)
    b.lang = 'en'
    return [b]
  }
  const w = where[lang]
  const put = (phrase, value) => { if (value) sentence.push(w.comma, ...phrase.split(/(%)/).map(s => s === '%' ? exact(value) : s)) }
  put(w.feature, feature)
  put(w.path, path === '$' ? '' : path)
  put(w.byte, byte)
  return sentence
}
