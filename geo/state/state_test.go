package state

import (
	"reflect"
	"strings"
	"testing"
)

func TestCanonical(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"home", "", ""},
		{"question mark", "?step=jets", "step=jets"},
		{"order and sorting", "who=GNA,AFRICOM,GNA&z=5.5601&c=23,33&step=jets", "step=jets&c=23.0000,33.0000&z=5.56&who=AFRICOM,GNA"},
		{"sets in table order", "kind=shelling,strike&side=lna,gna", "kind=strike,shelling&side=gna,lna"},
		{"all filters in order", "q=a&seed=yes&srclang=tr,ar&place=watiya,tripoli&who=GNA&prec=town,exact", "prec=exact,town&who=GNA&place=tripoli,watiya&srclang=ar,tr&seed=yes&q=a"},
		{"several values as a form sends them", "kind=shelling&kind=strike&kind=strike&who=LNA&who=GNA&place=a&place=b", "kind=strike,shelling&who=GNA,LNA&place=a,b"},
		{"speakers with and without a row", "who=reuters,GNA,al-masdar-news", "who=GNA,al-masdar-news,reuters"},
		{"time", "at=2020-05-18/2020-05-30", "at=2020-05-18/2020-05-30"},
		{"text", "q=Al+Watiya%20%d8%a7", "q=Al%20Watiya%20%D8%A7"},
		{"negative zero has no place", "c=23,33.00001&z=7", "c=23.0000,33.0000&z=7.00"},
		{"empty pairs", "&&step=jets&", "step=jets"},
	} {
		v, bad := Parse(c.in)
		if got := v.String(); got != c.want || len(bad) != 0 {
			t.Errorf("%s: %q gives %q and %v, want %q", c.name, c.in, got, bad, c.want)
		}
	}
}

func TestBadParameters(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"foo=1", `parameter "foo": there is no such parameter; its value is "1"`},
		{"at=yesterday", `parameter "at": it needs an EDTF date`},
		{"c=23,33", `parameter "z": it needs a zoom from 3 to 10, and is empty or missing`},
		{"z=5", `parameter "c": it needs longitude,latitude`},
		{"c=200,33&z=5", `parameter "c"`},
		{"c=NaN,33&z=5", `parameter "c"`},
		{"c=23,33&z=1e1", `parameter "z"`},
		{"kind=bomb", `parameter "kind": it needs some of statement, strike`},
		{"side=", `parameter "side"`},
		{"step=../etc", `parameter "step"`},
		{"who=<script>", `parameter "who"`},
		{"q=%ff", `parameter "q": it needs valid UTF-8`},
		{"q=%4", `parameter "q"`},
		{"step=a&step=b", `parameter "step": it may stand only once`},
		{"prec=near", `parameter "prec": it needs some of exact, town`},
		{"place=Tripoli", `parameter "place": it needs ids of places`},
		{"place=", `parameter "place"`},
		{"srclang=arabic", `parameter "srclang": it needs codes of languages`},
		{"seed=no", `parameter "seed": it needs yes, not "no"`},
		{"seed=yes&seed=yes", `parameter "seed": it may stand only once; its value is "yes"`},
		{"theme=pink", `parameter "theme"`},
		{"v=latest", `parameter "v"`},
		{strings.Repeat("a", MaxQuery+1), "a query has at most 2048 bytes, this one has 2049"},
		{"who=" + strings.Repeat("A,", 60) + "A", "at most 40 members"},
	} {
		_, bad := Parse(c.in)
		if len(bad) != 1 || !strings.Contains(bad[0].String(), c.want) {
			t.Errorf("%.40q: problems %v, want one with %q", c.in, bad, c.want)
		}
	}
}

func TestBadParametersLeaveTheRest(t *testing.T) {
	v, bad := Parse("step=jets&theme=pink&kind=strike")
	if v.Step != "jets" || v.Kinds == 0 || v.Theme != "" || len(bad) != 1 {
		t.Errorf("got %+v, %v", v, bad)
	}
}

func TestAppendAllocatesNothing(t *testing.T) {
	v, _ := Parse("step=jets&at=2020-05-18/2020-05-30&c=23,33&z=5.5&kind=strike&who=GNA&q=a")
	buf := make([]byte, 0, 512)
	if n := testing.AllocsPerRun(100, func() { buf = v.Append(buf[:0]) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"", "step=jets&c=23,33&z=5", "q=%D8%A7", "at=2020-05/..&who=GNA&layers=roads", "kind=strike,strike&v=0123456789ab", "c=-0,0&z=3",
		"kind=strike&kind=shelling&place=b&place=a&srclang=tr&seed=yes&prec=town", "who=A&who=" + strings.Repeat("A,", 39) + "A"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v, _ := Parse(s)
		printed := v.String()
		again, bad := Parse(printed)
		if len(bad) != 0 {
			t.Fatalf("%q prints as %q, which does not parse: %v", s, printed, bad)
		}
		if !reflect.DeepEqual(v, again) {
			t.Fatalf("%q prints as %q, which reads as\n%+v, not\n%+v", s, printed, again, v)
		}
	})
}
