package main

import (
	"strconv"

	"watiya/geo"
)

// tongue is the words of the map and its furniture in one language. The words
// of the briefing itself are those of its tables.
type tongue struct {
	Lang, Dir, Name string // Name: what the language calls itself

	Site, Brand                           string
	Sheet, SheetDeck, SheetNote           string // the page of the map alone
	Skip, MapIs, MapHelp                  string
	ZoomIn, ZoomOut, Whole                string
	FindPlace                             string
	NoPoint, Unplaced, OffMap             string
	InView, Key, Shape, Colour            string
	Time, From, To, OneCell               string
	List, Of, Events, Undated             string
	Empty, Claims, Failed, Back, Here     string
	Own                                   string // the way to add a layer of the reader
	Boundaries, Colours, Briefing, NoDate string
	Nav                                   string // what the links of the head are

	Rows     map[string]string    // of the legend, by key; kinds and statuses are added
	Sides    [geo.NumSides]string // UN and others share the last
	Kinds    [geo.NumKinds]string
	Statuses [geo.NumStatuses]string
	Months   [3]string // April to June 2020
}

var tongues = [...]tongue{
	{
		Lang: "en", Dir: "ltr", Name: "English",
		Site: "Watiya: Libya, spring 2020", Brand: "Libya, spring 2020",
		Sheet: "The map", SheetDeck: "All events of the briefing, where and when the sources place them.",
		SheetNote: "A title leads to the claims and their sources.",
		Skip:      "Skip to the list of events", MapIs: "Map", MapHelp: "Drag or use the arrow keys to move, plus and minus to zoom, Enter to open the mark nearest the middle; all its events are in the list.",
		ZoomIn: "Zoom in", ZoomOut: "Zoom out", Whole: "Show the whole step",
		FindPlace: "Find a place",
		NoPoint:   "with no point on the map", Unplaced: "unplaced", OffMap: "off the map",
		InView: "In this view", Key: "Key", Shape: "Shape: what happened", Colour: "Colour: who says it",
		Time: "Time", From: "From", To: "To", OneCell: "One cell, one event",
		List: "Events in this view", Of: "of", Events: "events", Undated: "without a date",
		Own: "Add your own data", Back: "Back to the list", Here: "events share this mark", Empty: "No event lies in this time. Widen it below the map.",
		Claims: "claims and sources", Failed: "The interactive map could not start; the picture, the texts and the list of events still work.",
		Boundaries: "Boundaries shown are not an endorsement, roads are schematic", Colours: "Colours", Nav: "Site", Briefing: "Briefing", NoDate: "no date",
		Rows: map[string]string{"route": "Claimed route", "held": "Who held it", "fan": "Goes to an area", "unit": "One each; hollow: or more", "count": "Events here", "pale": "Not in this step",
			"airfield": "Airfield, runway", "road": "Road, schematic", "measure": "Your measure", "layer": "Your own data", "p1": "Town: disc", "p2": "District: wider", "p3": "Area: hatched"},
		Sides: [geo.NumSides]string{"GNA", "GNA’s backers", "LNA", "LNA’s backers", "Others", "Others"},
		Kinds: kindWords, Statuses: statusLegend, Months: [3]string{"April", "May", "June"},
	},
	{
		Lang: "ar", Dir: "rtl", Name: "العربية",
		Site: "الوطية: ليبيا، ربيع 2020", Brand: "ليبيا، ربيع 2020",
		Sheet: "الخريطة", SheetDeck: "كل أحداث الموجز، حيث ومتى تضعها المصادر.",
		SheetNote: "يقود العنوان إلى الأقوال ومصادرها، وهي بالإنجليزية حتى الآن.",
		Skip:      "انتقل إلى قائمة الأحداث", MapIs: "خريطة", MapHelp: "اسحب أو استخدم مفاتيح الأسهم للتحريك، وعلامتي زائد وناقص للتكبير والتصغير، ومفتاح الإدخال لفتح أقرب علامة إلى الوسط؛ وكل الأحداث في القائمة.",
		ZoomIn: "تكبير", ZoomOut: "تصغير", Whole: "عرض الخريطة كاملة",
		FindPlace: "ابحث عن مكان",
		NoPoint:   "بلا نقطة على الخريطة", Unplaced: "بلا موقع", OffMap: "خارج الخريطة",
		InView: "في هذا المشهد", Key: "المفتاح", Shape: "الشكل: ماذا حدث", Colour: "اللون: من يقول",
		Time: "الزمن", From: "من", To: "إلى", OneCell: "كل خلية حدث واحد",
		List: "الأحداث في هذا المشهد", Of: "من", Events: "حدثًا", Undated: "بلا تاريخ",
		Own: "أضف بياناتك", Back: "عودة إلى القائمة", Here: "من الأحداث تشترك في هذه العلامة", Empty: "لا حدث في هذه المدة. وسّعها أسفل الخريطة.",
		Claims: "الأقوال والمصادر", Failed: "تعذّر تشغيل الخريطة التفاعلية؛ الصورة وقائمة الأحداث تعملان.",
		Boundaries: "الحدود المرسومة لا تعني إقرارًا بها، والطرق تخطيطية", Colours: "الألوان", Nav: "الموقع", Briefing: "الموجز", NoDate: "بلا تاريخ",
		Rows: map[string]string{"route": "مسار وفق قول", "held": "من كان يسيطر", "fan": "الوجهة منطقة", "unit": "علامة لكل واحدة؛ المفرغة: أو أكثر", "count": "أحداث هنا", "pale": "خارج هذه الخطوة",
			"airfield": "مطار ومدرجه", "road": "طريق، تخطيطي", "measure": "قياسك", "layer": "بياناتك", "p1": "مدينة: قرص", "p2": "شعبية: قرص أوسع", "p3": "منطقة: تظليل"},
		Sides: [geo.NumSides]string{"حكومة الوفاق", "داعمو الوفاق", "الجيش الوطني", "داعمو الجيش الوطني", "آخرون", "آخرون"},
		Kinds: [geo.NumKinds]string{
			geo.KindStatement: "تصريح", geo.KindStrike: "ضربة جوية", geo.KindShelling: "قصف", geo.KindCapture: "تغيّر السيطرة",
			geo.KindWithdrawal: "انسحاب", geo.KindDelivery: "تسليم وفق قول", geo.KindDeployment: "انتشار", geo.KindAdvance: "تقدّم",
			geo.KindPolitical: "سياسة", geo.KindHumanitarian: "شأن إنساني", geo.KindContext: "خلفية"},
		Statuses: [geo.NumStatuses]string{
			geo.StatusCorroborated: "يؤكده مصدر ثانٍ", geo.StatusReported: "منقول", geo.StatusDisputed: "متنازع عليه", geo.StatusAsserted: "طرف واحد فقط"},
		Months: [3]string{"أبريل", "مايو", "يونيو"},
	},
	{
		Lang: "tr", Dir: "ltr", Name: "Türkçe",
		Site: "Watiya: Libya, 2020 ilkbaharı", Brand: "Libya, 2020 ilkbaharı",
		Sheet: "Harita", SheetDeck: "Dosyadaki bütün olaylar, kaynakların verdiği yer ve zamanda.",
		SheetNote: "Başlıklar iddialara ve kaynaklarına götürür; bunlar şimdilik İngilizce.",
		Skip:      "Olay listesine geç", MapIs: "Harita", MapHelp: "Taşımak için sürükleyin ya da ok tuşlarını, yakınlaşmak için artı ve eksiyi, ortaya en yakın işareti açmak için Enter tuşunu kullanın; bütün olaylar listededir.",
		ZoomIn: "Yakınlaş", ZoomOut: "Uzaklaş", Whole: "Bütün haritayı göster",
		FindPlace: "Yer ara",
		NoPoint:   "haritada noktası yok", Unplaced: "yersiz", OffMap: "harita dışında",
		InView: "Bu görünümde", Key: "Gösterge", Shape: "Biçim: ne oldu", Colour: "Renk: kim söylüyor",
		Time: "Zaman", From: "Başlangıç", To: "Bitiş", OneCell: "Her kare bir olay",
		List: "Bu görünümdeki olaylar", Of: "/", Events: "olay", Undated: "tarihsiz",
		Own: "Kendi verinizi ekleyin", Back: "Listeye dön", Here: "olay bu işareti paylaşıyor", Empty: "Bu aralıkta olay yok. Haritanın altından genişletin.",
		Claims: "iddialar ve kaynaklar", Failed: "Etkileşimli harita başlatılamadı; resim ve olay listesi çalışıyor.",
		Boundaries: "Gösterilen sınırlar onay anlamına gelmez, yollar şematiktir", Colours: "Renkler", Nav: "Site", Briefing: "Dosya", NoDate: "tarihsiz",
		Rows: map[string]string{"route": "Öne sürülen rota", "held": "Kimin elindeydi", "fan": "Hedef bir alan", "unit": "Her biri bir; içi boş: ya da çok", "count": "Buradaki olaylar", "pale": "Bu adımda değil",
			"airfield": "Havaalanı, pist", "road": "Yol, şematik", "measure": "Ölçümünüz", "layer": "Kendi veriniz", "p1": "Kent: daire", "p2": "Bölge: geniş daire", "p3": "Alan: tarama"},
		Sides: [geo.NumSides]string{"UMH", "UMH destekçileri", "LUO", "LUO destekçileri", "Diğerleri", "Diğerleri"},
		Kinds: [geo.NumKinds]string{
			geo.KindStatement: "Açıklama", geo.KindStrike: "Hava saldırısı", geo.KindShelling: "Top ateşi", geo.KindCapture: "El değiştirme",
			geo.KindWithdrawal: "Geri çekilme", geo.KindDelivery: "Öne sürülen teslimat", geo.KindDeployment: "Konuşlanma", geo.KindAdvance: "İlerleme",
			geo.KindPolitical: "Siyaset", geo.KindHumanitarian: "İnsani", geo.KindContext: "Arka plan"},
		Statuses: [geo.NumStatuses]string{
			geo.StatusCorroborated: "İkinci kaynak doğruluyor", geo.StatusReported: "Bildirildi", geo.StatusDisputed: "Tartışmalı", geo.StatusAsserted: "Yalnız bir taraf"},
		Months: [3]string{"Nisan", "Mayıs", "Haziran"},
	},
}

func init() {
	for i := range tongues {
		t := &tongues[i]
		for k, s := range t.Kinds {
			t.Rows["k"+strconv.Itoa(k)] = s
		}
		for k, s := range t.Statuses {
			t.Rows["s"+strconv.Itoa(k)] = s
		}
	}
}
