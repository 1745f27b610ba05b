package state

import "testing"

func TestHasAndDrop(t *testing.T) {
	const query = "step=jets&kind=strike,shelling&side=lna&prec=town&who=GNA,LNA&place=tripoli&srclang=ar&seed=yes&q=two%20words"
	v, bad := Parse(query)
	if len(bad) > 0 {
		t.Fatal(bad)
	}
	for _, c := range [...][3]string{
		{"kind", "strike", "step=jets&kind=shelling&side=lna&prec=town&who=GNA,LNA&place=tripoli&srclang=ar&seed=yes&q=two%20words"},
		{"side", "lna", "step=jets&kind=strike,shelling&prec=town&who=GNA,LNA&place=tripoli&srclang=ar&seed=yes&q=two%20words"},
		{"who", "GNA", "step=jets&kind=strike,shelling&side=lna&prec=town&who=LNA&place=tripoli&srclang=ar&seed=yes&q=two%20words"},
		{"place", "tripoli", "step=jets&kind=strike,shelling&side=lna&prec=town&who=GNA,LNA&srclang=ar&seed=yes&q=two%20words"},
		{"seed", "yes", "step=jets&kind=strike,shelling&side=lna&prec=town&who=GNA,LNA&place=tripoli&srclang=ar&q=two%20words"},
		{"q", "two words", "step=jets&kind=strike,shelling&side=lna&prec=town&who=GNA,LNA&place=tripoli&srclang=ar&seed=yes"},
	} {
		w := v
		if !w.Has(c[0], c[1]) {
			t.Errorf("%s has no %s", c[0], c[1])
		}
		if w.Drop(c[0], c[1]); w.String() != c[2] || w.Has(c[0], c[1]) {
			t.Errorf("without %s of %s: %s", c[1], c[0], w.String())
		}
		if v.String() != query {
			t.Fatalf("dropping %s of %s changed the view itself: %s", c[1], c[0], v.String())
		}
	}
	for _, c := range [...][2]string{{"kind", "capture"}, {"kind", "nothing"}, {"who", "UN"}, {"seed", ""}, {"q", ""}, {"q", "two"}, {"theme", "dark"}, {"step", "jets"}} {
		if v.Has(c[0], c[1]) {
			t.Errorf("%s has %q", c[0], c[1])
		}
	}
}
