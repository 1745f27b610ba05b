package geo

// Area is a polygon of the basemap that an event can be placed in when no point
// is known: a district, one of the three historic regions, or the country.
type Area struct {
	ID   string // ISO 3166-2 code of a district, or a slug
	Name Names
}

// Areas is every area, in the order of Story.Areas. The regions are merged
// districts, so their limits are approximate. District names follow ISO
// 3166-2:LY; Turkish uses the same Latin forms.
var Areas = [...]Area{
	{"eastern-libya", Names{"Eastern Libya (Cyrenaica)", "شرق ليبيا (برقة)", "Libya’nın doğusu (Sirenayka)"}},
	{"western-libya", Names{"Western Libya (Tripolitania)", "غرب ليبيا (طرابلس الغرب)", "Libya’nın batısı (Trablusgarp)"}},
	{"southern-libya", Names{"Southern Libya (Fezzan)", "جنوب ليبيا (فزان)", "Libya’nın güneyi (Fizan)"}},
	{"libya", Names{"Libya", "ليبيا", "Libya"}},
	{"LY-BA", Names{"Benghazi", "بنغازي", "Bingazi"}},
	{"LY-BU", Names{"Butnan", "البطنان", ""}},
	{"LY-DR", Names{"Derna", "درنة", ""}},
	{"LY-GT", Names{"Ghat", "غات", ""}},
	{"LY-JA", Names{"Jabal al Akhdar", "الجبل الأخضر", ""}},
	{"LY-JG", Names{"Jabal al Gharbi", "الجبل الغربي", ""}},
	{"LY-JI", Names{"Jafara", "الجفارة", ""}},
	{"LY-JU", Names{"Jufra", "الجفرة", ""}},
	{"LY-KF", Names{"Kufra", "الكفرة", ""}},
	{"LY-MB", Names{"Marqab", "المرقب", ""}},
	{"LY-MI", Names{"Misrata", "مصراتة", ""}},
	{"LY-MJ", Names{"Marj", "المرج", ""}},
	{"LY-MQ", Names{"Murzuq", "مرزق", ""}},
	{"LY-NL", Names{"Nalut", "نالوت", ""}},
	{"LY-NQ", Names{"Nuqat al Khams", "النقاط الخمس", ""}},
	{"LY-SB", Names{"Sabha", "سبها", "Sebha"}},
	{"LY-SR", Names{"Sirte", "سرت", ""}},
	{"LY-TB", Names{"Tripoli", "طرابلس", "Trablus"}},
	{"LY-WA", Names{"Al Wahat", "الواحات", ""}},
	{"LY-WD", Names{"Wadi al Hayat", "وادي الحياة", ""}},
	{"LY-WS", Names{"Wadi ash Shati", "وادي الشاطئ", ""}},
	{"LY-ZA", Names{"Zawiya", "الزاوية", ""}},
}

// AreaIndex returns the index of an area in [Areas], or -1.
func AreaIndex(id string) int {
	for i := range Areas {
		if Areas[i].ID == id {
			return i
		}
	}
	return -1
}

// isDistrict tells whether an id is that of one of the 22 districts.
func isDistrict(id string) bool { return len(id) == 5 && id[:3] == "LY-" && AreaIndex(id) >= 0 }

// The map's range in degrees: what the basemap covers. Package view has the
// same numbers; a test compares them.
const (
	MapWest  = 4.2
	MapSouth = 16.2
	MapEast  = 42.8
	MapNorth = 42.8
)

// FarPlaces lies outside the map on purpose: talks were held there. They are
// drawn as tags on the map's edge.
var FarPlaces = [...]string{"moscow", "skhirat"}

// InMap tells whether a point lies in the map's range.
func InMap(lon, lat float64) bool {
	return lon >= MapWest && lon <= MapEast && lat >= MapSouth && lat <= MapNorth
}
