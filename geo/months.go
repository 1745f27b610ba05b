package geo

// MonthNames are the months in a language, January first (CLDR, "dates"); in Arabic
// those of the Maghreb and Egypt. A language without a table has the English ones.
func MonthNames(lang string) *[12]string {
	switch lang {
	case "ar":
		return &arabicMonths
	case "tr":
		return &turkishMonths
	}
	return &englishMonths
}

var (
	englishMonths = [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
	arabicMonths  = [12]string{"يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"}
	turkishMonths = [12]string{"Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"}
)
