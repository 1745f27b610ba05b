package tables_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"watiya/geo"
	"watiya/geo/tables"
)

func good(t testing.TB) fstest.MapFS {
	t.Helper()
	m := fstest.MapFS{}
	for _, name := range geo.Files {
		data, err := os.ReadFile("testdata/good/" + name)
		if errors.Is(err, fs.ErrNotExist) && strings.Count(name, ".") == 2 {
			continue // a story in English only
		}
		if err != nil {
			t.Fatal(err)
		}
		m[name] = &fstest.MapFile{Data: data}
	}
	return m
}

func TestGoodTables(t *testing.T) {
	b, problems := tables.Load(good(t))
	for _, p := range problems {
		t.Error(p)
	}
	if len(b.Events) != 5 || len(b.Claims) != 6 || len(b.Steps) != 1 {
		t.Fatalf("%d events, %d claims, %d steps", len(b.Events), len(b.Claims), len(b.Steps))
	}
	e := b.Events[0]
	if e.Row != 2 || e.Kind != geo.KindDelivery || e.Actors[1] != "OTHERS" || !e.Seed || e.Date.String() != "2020-05-21" {
		t.Errorf("%+v", e)
	}
	if c := b.Claims[1]; c.Side != geo.SideLNA || c.Stance != geo.StanceDenies || !c.High.Known || c.High.Value != 0 || len(c.Sources) != 2 {
		t.Errorf("%+v", c)
	}
	if s := b.Steps[0]; s.Row != 1 || s.Box != [4]float64{10, 24, 37, 38} || len(s.Prose) != 2 || s.Prose[1].Row != 13 {
		t.Errorf("%+v", s)
	}
	want := []geo.Run{{Text: "All that is disputed", Link: geo.LinkView, Target: "status=disputed"}, {Text: " stays so."}}
	if got := b.Steps[0].Prose[1].Runs; len(got) != 2 || got[0] != want[0] || got[1] != want[1] {
		t.Errorf("%+v", got)
	}
}

// The published tables must stand against the rules.
func TestSiteData(t *testing.T) {
	b, problems := tables.Load(os.DirFS("../../site/data"))
	for _, p := range problems {
		t.Error(p)
	}
	seed := 0
	for i := range b.Events {
		if b.Events[i].Seed {
			seed++
		}
	}
	if len(b.Events) < 90 || len(b.Sources) < 195 || len(b.Actors) < 39 || len(b.Places) < 32 || len(b.Disagreements) < 26 || seed < 23 {
		t.Errorf("the dossier is not complete: %d events (%d seed), %d sources, %d actors, %d places, %d disagreements",
			len(b.Events), seed, len(b.Sources), len(b.Actors), len(b.Places), len(b.Disagreements))
	}
}

// Each line spoils one thing in the good tables and names the one problem that
// must follow, and no other.
func TestEachFaultIsNamed(t *testing.T) {
	for _, c := range []struct{ file, old, new, want string }{
		// cells
		{"events.csv", "2020-05-21,the", "2020-13,the", `events.csv:2: date: "2020-13": there is no such month`},
		{"events.csv", ",delivery,", ",gift,", `events.csv:2: kind: "gift": is none of statement, strike`},
		{"events.csv", "exact,east", "roughly,east", `events.csv:2: precision: "roughly": is none of exact`},
		{"events.csv", ",disputed,8 jets,", ",sure,8 jets,", `events.csv:2: status: "sure": is none of corroborated`},
		{"events.csv", "8 jets,yes", "8 jets,YES", `events.csv:2: seed: "YES": is neither yes nor no`},
		{"events.csv", "MINISTER;OTHERS", "MINISTER; OTHERS", `events.csv:2: actors: "MINISTER; OTHERS": is not a list`},
		{"events.csv", "Before all that", "Before all that ", `events.csv:4: title: "Before all that ": has a space`},
		{"events.csv", "Before all that", "Before\u200b all that", `events.csv:4: title: "Before`},
		{"events.csv", "looks back.", "looks\tback.", `events.csv:4: summary: "A newspaper looks\tback.": has a line break or an invisible`},
		{"events.csv", "Before all that", "=1+1", `events.csv:4: title: "=1+1": starts as a formula does`},
		{"events.csv", "Before all that", "-2+3 of all", `events.csv:4: title: "-2+3 of all": starts as a formula does`},
		{"claims.csv", "at least 8,8,", "@eight,8,", `claims.csv:2: value: "@eight": starts as a formula does`},
		{"claims.csv", "at least 8,8,", "at least 8,1e3,", `claims.csv:2: low: "1e3": is not a plain number`},
		{"claims.csv", "denies", "rejects", `claims.csv:3: stance: "rejects": is none of claims`},
		{"positions.csv", "number,2,", "number,two,", `positions.csv:3: n: "two": is not a whole number`},
		{"places.csv", "35.4011", "", `places.csv:2: lon: "35.9487,": and lat: one is empty`},
		// ids and references
		{"events.csv", "old-times,,", "Old_Times,,", `events.csv:4: id: "Old_Times": is not kebab case`},
		{"events.csv", "old-times,,", strings.Repeat("old-", 20) + "times,,", `events.csv:4: id: "` + strings.Repeat("old-", 15) + `…": has 85 characters, at most 80 are allowed`},
		{"events.csv", "old-times,,", "base-taken,,", `events.csv:4: id: "base-taken": the id is already used in line 3`},
		{"events.csv", ",hmeimim,exact", ",hmeinim,exact", `events.csv:2: place: "hmeinim": is not in places.csv`},
		{"events.csv", "exact,east", "exact,west", `events.csv:2: to_place: "west": is not in places.csv`},
		{"events.csv", "MINISTER;OTHERS", "MINISTER;OTHER", `events.csv:2: actors: "OTHER": is not in actors.csv`},
		{"events.csv", "MINISTER;OTHERS", "MINISTER;MINISTER", `events.csv:2: actors: "MINISTER": is in the list twice`},
		{"events.csv", "d01-number", "d02", `events.csv:2: disagreements: "d02": is not in disagreements.csv`},
		{"claims.csv", "jets-arrive.2,", "jets-arrive.3,", `claims.csv:3: id: "jets-arrive.3": should be jets-arrive.2`},
		{"claims.csv", "Daily Paper,,newspaper", "Daily Paper,PAPER,newspaper", `claims.csv:5: actor: "PAPER": is not in actors.csv`},
		{"claims.csv", "reported,paper-2020-05-21\nold", "reported,papier\nold", `claims.csv:4: sources: "papier": is not in sources.csv`},
		{"claims.csv", "reports,asserted,wire", "reports,asserted,", `claims.csv:6: sources: "": is empty`},
		{"claims.csv", "drift,Daily Paper", "drift,", `claims.csv:7: speaker: "": is empty`},
		{"claims.csv", "drift.1,drift,Daily Paper,,newspaper,other,Daily Paper,,It drifts.,,,,,,reports,reported,wire\n", "", `events.csv:6: id: "drift": has no claim`},
		{"events.csv", "MINISTER,reported,,no", "MINISTER,disputed,,no", `events.csv:3: status: "disputed": needs two claims`},
		{"positions.csv", "d01-number,2,The Others,lna,,None.,none,0,0,aircraft,wire\n", "", `disagreements.csv:2: id: "d01-number": needs two positions`},
		{"actors.csv", "OTHERS,The", "Others,The", `OTHERS`},
		{"translations.csv", "A minister says that jets came", "A title that was", `translations.csv:2: en: "A title that was": is no text of the tables`},
		{"translations.csv", "\"interior minister, via Daily Paper\"", "A minister says that jets came", `translations.csv:3: en: "A minister says that jets came": is translated already in line 2`},
		{"translations.csv", "وزير يقول إن طائرات وصلت", "A minister", `translations.csv:2: ar: "A minister": has no Arabic letter`},
		{"translations.csv", "Bir bakan", "وزير", `translations.csv:2: tr: "وزير uçakların geldiğini söylüyor": has an Arabic letter`},
		{"translations.csv", "وزير يقول إن طائرات", "وزير يقول إن المرتزقة", `uses the loaded word “المرتزقة” in our own voice`},
		{"translations.csv", "Bir bakan", "Sözde bakan", `uses the loaded word “Sözde” in our own voice`},
		{"ids.csv", "steps.txt,jets", "steps.txt,guns", `ids.csv:3: id: "guns": was published, but`},
		{"ids.csv", "steps.txt,jets", "steps,jets", `ids.csv:3: file: "steps": is not the name`},
		// what can be known
		{"events.csv", ",watiya,exact", ",east,exact", `events.csv:3: precision: "exact": needs a point`},
		{"events.csv", ",watiya,exact", ",,exact", `events.csv:3: precision: "exact": needs a place`},
		{"events.csv", ",watiya,exact", ",watiya,unknown", `events.csv:3: precision: "unknown": contradicts`},
		{"events.csv", ",watiya,exact", ",watiya,region", `events.csv:3: precision: "region": needs an area`},
		{"events.csv", ",watiya,exact", ",embassy,region", `events.csv:3: precision: "region": is wider`},
		{"events.csv", ",hmeimim,exact", ",hmeimim,country", `events.csv:2: precision: "country": needs an area`},
		{"events.csv", "2020-05-18,,", "2202-05-18,,", `events.csv:3: date: "2202-05-18": is outside`},
		{"claims.csv", "Daily Paper,2020-05,We", "Daily Paper,2020-06,We", `claims.csv:4: date: "2020-06": is later than the newest`},
		{"claims.csv", "at least 8,8,,", "at least 8,8,7,", `claims.csv:2: high: "7": is less than low, 8`},
		{"claims.csv", ",none,0,0,aircraft,", ",none,0,0,,", `claims.csv:3: unit: "": is empty`},
		{"claims.csv", "We hold it.,,", "We hold it.,How many?,", `claims.csv:4: value: "": is empty, but the claim answers`},
		{"places.csv", "11.8979,32.4734", "32.4734,11.8979", `places.csv:3: lon: "32.4734, 11.8979": lies outside the map; are longitude and latitude swapped?`},
		{"places.csv", "11.8979", "1.8979", `places.csv:3: lon: "1.8979, 32.4734": lies outside the map`},
		{"places.csv", "11.8979", "211.8979", `places.csv:3: lon: "211.8979, 32.4734": is not a longitude`},
		{"places.csv", "HL77,,LY-NQ", "HL77,,LY-XX", `places.csv:3: district: "LY-XX": is not the ISO code`},
		{"places.csv", "eastern-libya", "cyrenaica", `places.csv:7: area: "cyrenaica": is no area`},
		{"places.csv", "Trablus,city", "Trablus,metropolis", `places.csv:5: kind: "metropolis": is none of city`},
		{"places.csv", "region,,,", "region,20,30,", `places.csv:7: lon: "20, 30": is a point, but a region`},
		{"sources.csv", "https://paper.example.org", "ftp://paper.example.org", `sources.csv:2: url: "ftp`},
		{"sources.csv", "https://paper.example.org", "https:///paper", `sources.csv:2: url: "https:///paper/a?b=1#c": has no host name`},
		{"sources.csv", "paper.example.org/a", "paper..org/a", `sources.csv:2: url: "https://paper..org/a?b=1#c": has the host`},
		{"sources.csv", "example.org/a", "example.org/ä", `percent-encoded`},
		{"sources.csv", ":8080", ":port", `sources.csv:3: url: "http://wire.example.org:port": has a port`},
		{"sources.csv", ",tr,", ",Turkish,", `sources.csv:3: language: "Turkish": is not a language code`},
		{"routes.csv", "8 jets,8,,", "8 jets,800,,", `routes.csv:2: low: "800": is not a whole number from 1 to 30`},
		{"routes.csv", "8 jets,8,,", "8 jets,8,6,", `routes.csv:2: high: "6": is less than low, 8`},
		{"routes.csv", "eastern-libya", "", `routes.csv:2: to: "": and to_area`},
		{"routes.csv", "hmeimim,,,", "hmeimim,,watiya,", `routes.csv:2: to: "watiya": and to_area`},
		{"routes.csv", "hmeimim,,,", "east,,,", `routes.csv:2: from: "east": is a place without a point`},
		{"routes.csv", "denied by the others", "", `routes.csv:2: denial: "": is empty`},
		{"control.csv", "2014-08,2020-05-18", "2014-08,2014-07", `control.csv:2: to: "2014-07": is before from, 2014-08`},
		{"control.csv", "gna,2020-05-18,", "gna,2019,", `control.csv:3: from: "2019": overlaps the row of line 2`},
		{"control.csv", "gna,2020-05-18,", "gna,,", `control.csv:3: from: "": and to are both empty`},
		{"coverage.csv", "2011/2020", "2011/..", `coverage.csv:2: at: "2011/..": needs a first and a last day; research has both`},
		{"coverage.csv", "2011/2020", "2011/2020-05-19", `events.csv:2: date: "2020-05-21": lies in no span of coverage.csv`},
		{"control.csv", "2014-08,", "2014/2015,", `control.csv:2: from: "2014/2015, 2020-05-18": is an interval`},
		// words
		{"events.csv", "A base changes hands", strings.Repeat("Base ", 17), `has a space`},
		{"events.csv", "A base changes hands", strings.Repeat("base!", 17), `has 85 characters, at most 80`},
		{"events.csv", "A base changes hands", "Militias leave a base", `events.csv:3: title: "Militias leave a base": uses the loaded word “Militias”`},
		{"events.csv", "“terrorists did it”", "terrorists did it", `uses the loaded word “terrorists”`},
		{"events.csv", "“terrorists did it”", "“terrorists did it", `has a “ without its ”`},
		{"claims.csv", "None came.", "The pro-regime side lies.", `claims.csv:3: says: "The pro-regime side lies.": uses the loaded word “pro-regime”`},
		{"claims.csv", "None came.", "We didn't.", `straight apostrophe`},
		{"claims.csv", "None came.", "None  came.", `two spaces`},
		{"actors.csv", "Interior minister", "Warlord", `actors.csv:2: role: "Warlord": uses the loaded word`},
		// steps
		{"steps.txt", "title: The jets\n", "", `steps.txt:1: title: "": is empty`},
		{"steps.txt", "The jets", "The jets that may have come", `steps.txt:2: title: "The jets that may have come": has 27 characters, at most 24`},
		{"steps.txt", "deck: How", "dek: How", `line: "dek: How many`},
		{"steps.txt", "short: Eight or none.", "short: Eight or none.\nshort: Nine.", `steps.txt:5: short: "Nine.": is given twice`},
		{"steps.txt", "10,24,37,38", "10,24,37", `steps.txt:6: box: "10,24,37": is not four numbers`},
		{"steps.txt", "10,24,37,38", "37,24,10,38", `steps.txt:6: box: "37,24,10,38": is not west,south,east,north`},
		{"steps.txt", "10,24,37,38", "-10,24,37,38", `steps.txt:6: box: "-10,24,37,38": is not inside the map`},
		{"steps.txt", "at: 2020-05-18/2020-05-30", "at: May 2020", `steps.txt:5: at: "May 2020": it is not YYYY`},
		{"steps.txt", "focus: jets-arrive", "focus: jets", `steps.txt:7: focus: "jets": is not in events.csv`},
		{"steps.txt", "base-taken;shells", "base-taken;jets-arrive", `steps.txt:8: events: "jets-arrive": is in the focus already`},
		{"steps.txt", "compare: How many?", "compare: How far?", `steps.txt:9: compare: "How far?": is a question that fewer than two`},
		{"steps.txt", "who:MINISTER", "who:KING", `steps.txt:11: link: "KING": is not in actors.csv`},
		{"steps.txt", "place:hmeimim", "place:hmeinim", `steps.txt:11: link: "hmeinim": is not in places.csv`},
		{"steps.txt", "(view:status", "(status", `steps.txt:13: link: "[All that is disputed](status=disputed)`},
		{"steps.txt", "stays", "*stays*", `steps.txt:13: prose: "[All that is disputed](view:status=disputed) *stays* so.": has one of`},
		{"steps.txt", "stays", "is heroic", `steps.txt:13: prose: "All that is disputed is heroic so.": uses the loaded word`},
		{"steps.txt", "## jets", "Hello\n## jets", `steps.txt:1: line: "Hello": stands before the first heading`},
		{"events.csv", "MINISTER,reported,,no", "MINISTER,reported,,yes", ``},
		{"events.csv", ",unknown,,,reported,,no", ",unknown,,,reported,,yes", `events.csv:4: seed: "yes": belongs to the seed article`},
		// files
		{"events.csv", "id,date,date_note", "id,date,datenote", `events.csv:1: header: "datenote": is not a column`},
		{"events.csv", "id,date,date_note", "id,date_note,date", `events.csv:1: header: "id,date_note,date,kind`},
		{"places.csv", ",lon,lat,", ",lon,lon,", `places.csv:1: header: "lon": is there twice`},
		{"events.csv", "looks back.", "looks, back.", `events.csv:4: line: "old-times,,,context`},
		{"events.csv", "looks back.", "looks \"back\".", `events.csv:4: line: "old-times,,,context`},
		{"events.csv", "A newspaper looks back.", "\"A newspaper\" looks back.", `events.csv:4: line`},
		{"events.csv", "id,date", "\uFEFFid,date", `events.csv:1: file: "U+FEFF": starts with a byte order mark`},
		{"events.csv", "yes,d01-number\n", "yes,d01-number\r\n", `events.csv:2: line: "\r": has a carriage return`},
		{"events.csv", "looks back.", "looks b\xe4ck.", `is not UTF-8`},
		{"events.csv", "reported,,no,\n^", "reported,,no,", `events.csv:6: line: "": the last line does not end`},
	} {
		m := good(t)
		text := string(m[c.file].Data)
		if old, ok := strings.CutSuffix(c.old, "^"); ok { // at the end of the file
			text = strings.TrimSuffix(text, old) + c.new
		} else {
			if !strings.Contains(text, c.old) {
				t.Fatalf("%s has no %q", c.file, c.old)
			}
			text = strings.Replace(text, c.old, c.new, 1)
		}
		m[c.file] = &fstest.MapFile{Data: []byte(text)}
		_, problems := tables.Load(m)
		found := c.want == "" && len(problems) == 0
		for _, p := range problems {
			found = found || c.want != "" && strings.Contains(p.String(), c.want)
		}
		if !found {
			t.Errorf("%s: %q for %q:\nwant %s\ngot  %v", c.file, c.new, c.old, c.want, problems)
		}
		if strings.HasPrefix(c.want, c.file) && len(problems) > 1 && problems[0].Column != "id" && !follows(problems) {
			t.Errorf("%s: %q for %q gives more than one problem: %v", c.file, c.new, c.old, problems)
		}
	}
}

// follows tells whether all problems stand in the same line: a row may break
// two rules at once.
func follows(problems []geo.Problem) bool {
	for _, p := range problems[1:] {
		if p.Row != problems[0].Row {
			return false
		}
	}
	return true
}

var oneLine = regexp.MustCompile(`^[a-z]+\.(csv|txt):[1-9][0-9]*: [^:]+: "[^\n]*": [^\n]+$`)

func TestMissingAndEmptyFiles(t *testing.T) {
	for name := range good(t) {
		m := good(t)
		delete(m, name)
		_, problems := tables.Load(m)
		if len(problems) != 1 || problems[0].What != "is missing" || problems[0].File != name {
			t.Errorf("without %s: %v", name, problems)
		}
		m[name] = &fstest.MapFile{}
		_, problems = tables.Load(m)
		if len(problems) == 0 || problems[0].File != name && name != geo.FileSteps {
			t.Errorf("with an empty %s: %v", name, problems)
		}
	}
	_, problems := tables.Load(fstest.MapFS{})
	if len(problems) != len(good(t)) {
		t.Errorf("an empty folder gives %v", problems)
	}
}

func TestManyFaultsAreAllShownInOrder(t *testing.T) {
	m := good(t)
	for name, f := range m {
		m[name] = &fstest.MapFile{Data: []byte(strings.NewReplacer("2020-05", "2020-15", "Daily", " Militia", "hmeimim", "hmei").Replace(string(f.Data)))}
	}
	_, problems := tables.Load(m)
	if len(problems) < 20 {
		t.Errorf("%d problems", len(problems))
	}
	order := strings.Join(geo.Files[:], " ")
	for i, p := range problems {
		if !oneLine.MatchString(p.String()) {
			t.Errorf("not one line of the agreed form: %s", p)
		}
		if i > 0 {
			q := problems[i-1]
			if a, b := strings.Index(order, q.File), strings.Index(order, p.File); a > b || a == b && q.Row > p.Row {
				t.Errorf("%s comes before %s", q, p)
			}
		}
	}
}

// Whatever stands in a table, reading it ends and says something printable.
func FuzzLoad(f *testing.F) {
	files := good(f)
	for name, file := range files {
		f.Add(name, file.Data)
	}
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		if _, ok := files[name]; !ok {
			return
		}
		m := fstest.MapFS{}
		for n, file := range files {
			m[n] = file
		}
		m[name] = &fstest.MapFile{Data: data}
		b, problems := tables.Load(m)
		for _, p := range problems {
			if !oneLine.MatchString(p.String()) {
				t.Errorf("%q", p.String())
			}
		}
		for _, lang := range []string{"en", "ar", "tr"} {
			tables.Story(b, lang)
		}
	})
}

func ExampleLoad() {
	files := os.DirFS("testdata/good")
	events, _ := fs.ReadFile(files, "events.csv")
	broken := fstest.MapFS{"events.csv": {Data: []byte(strings.ReplaceAll(string(events), ",watiya,exact", ",watya,exact"))}}
	for _, name := range geo.Files[1:] {
		if data, err := fs.ReadFile(files, name); err == nil {
			broken[name] = &fstest.MapFile{Data: data}
		}
	}
	_, problems := tables.Load(broken)
	for _, p := range problems {
		fmt.Println(p)
	}
	// Output:
	// events.csv:3: place: "watya": is not in places.csv
}
