package web

import (
	"html"
	"net/http"
	"slices"
	"strconv"
)

// Response is the whole answer to one request, decided before a byte is sent.
type Response struct {
	Status   int
	Type     string // Content-Type; empty without a body
	Body     []byte
	ETag     string // with quotes; empty means: hash the body of a 200
	Encoding string // Content-Encoding of Body, empty for none
	Cache    string // Cache-Control; empty means revalidate
	Location string // of a redirect
	Header   []Header
}

// Header is one header line.
type Header struct{ Name, Value string }

const (
	textType = "text/plain; charset=utf-8"
	htmlType = "text/html; charset=utf-8"

	revalidate = "public, max-age=0, must-revalidate" // what Cloudflare's assets say by default
	immutable  = "public, max-age=31536000, immutable"
)

// send is the only place that writes to the connection.
func send(w http.ResponseWriter, r *http.Request, res Response, policy []Header) {
	h := w.Header()
	for _, p := range policy {
		h.Set(p.Name, p.Value)
	}
	for _, p := range res.Header {
		h.Add(p.Name, p.Value)
	}
	if res.Location != "" {
		h.Set("Location", res.Location)
	}
	cache := res.Cache
	if cache == "" {
		cache = revalidate
	}
	if res.Location == "" {
		h.Set("Cache-Control", cache)
	}
	if res.Encoding != "" {
		h.Set("Content-Encoding", res.Encoding)
	}
	if res.Status == http.StatusOK && res.ETag == "" && cache != "no-store" {
		res.ETag = etag(res.Body)
	}
	if res.ETag != "" {
		h.Set("ETag", res.ETag)
	}
	if res.Status == http.StatusOK && res.ETag != "" && matches(r.Header.Values("If-None-Match"), res.ETag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	if res.Status == http.StatusNoContent {
		w.WriteHeader(res.Status)
		return
	}
	if res.Type != "" {
		h.Set("Content-Type", res.Type)
	}
	h.Set("Content-Length", strconv.Itoa(len(res.Body)))
	w.WriteHeader(res.Status)
	if r.Method != http.MethodHead && len(res.Body) > 0 {
		w.Write(res.Body) // an error means that the reader has left
	}
}

// problem is a page of one sentence. It carries no style, so it needs nothing
// of the site and works when the site is the problem.
func problem(lang string, status int, what sentence) Response {
	title, dir := strconv.Itoa(status), "" // the words of the standard are English
	switch lang {
	case langs[0]:
		title += " " + http.StatusText(status)
	case "ar":
		dir = ` dir="rtl"`
	}
	return Response{Status: status, Type: htmlType, Cache: "no-store", Body: []byte(
		`<!doctype html><html lang="` + lang + `"` + dir + `><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
			`<title>` + title + `</title><h1>` + title + `</h1><p>` + html.EscapeString(what.in(lang)) +
			`</p><p><a href="` + pathOf(lang) + `">` + toTheMap.in(lang) + `</a></p></html>` + "\n")}
}

// sentence is what a problem says, in the order of langs.
type sentence [len(langs)]string

func (s sentence) in(lang string) string { return s[slices.Index(langs[:], lang)] }

var (
	toTheMap = sentence{"To the map", "إلى الخريطة", "Haritaya git"}
	badPath  = sentence{"The address is not valid: its path holds a control character or a broken percent sign.",
		"العنوان غير صالح: في مساره رمز تحكم أو علامة نسبة مئوية معطوبة.",
		"Adres geçerli değil: yolunda bir denetim karakteri veya bozuk bir yüzde işareti var."}
	noPage = sentence{"There is no page at this address.", "لا توجد صفحة في هذا العنوان.", "Bu adreste bir sayfa yok."}
	broken = sentence{"This page could not be made because of an error in the program; the rest of the site works.",
		"تعذّر إعداد هذه الصفحة بسبب خطأ في البرنامج؛ بقية الموقع تعمل.",
		"Programdaki bir hata yüzünden bu sayfa hazırlanamadı; sitenin geri kalanı çalışıyor."}
	readOnly = sentence{"This address can only be read (GET).", "هذا العنوان للقراءة فقط (GET).", "Bu adres yalnızca okunabilir (GET)."}
	longPath = sentence{"The path of the address is longer than 1024 bytes.", "مسار العنوان أطول من 1024 بايت.", "Adresin yolu 1024 bayttan uzun."}
	longURL  = sentence{"The address is longer than 8192 characters.", "العنوان أطول من 8192 محرفًا.", "Adres 8192 karakterden uzun."}
	rebuilt  = sentence{"The site is being rebuilt; try again in a moment.", "يجري بناء الموقع من جديد؛ حاول بعد قليل.", "Site yeniden hazırlanıyor; birazdan yeniden deneyin."}
	missing  = sentence{"The page is missing from the built site.", "الصفحة غير موجودة في الموقع المبني.", "Sayfa, hazırlanan sitede yok."}
)

// refusal is a sentence for a program: pictures and data.
func refusal(status int, sentence string) Response {
	return Response{Status: status, Type: textType, Cache: "no-store", Body: []byte(sentence + "\n")}
}
