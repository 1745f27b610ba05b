package find

import "strings"

// Index finds entries by their names. The zero value is empty.
type Index struct {
	names []name
}

// name is one name of an entry in its three forms.
type name struct {
	entry                 int32
	weight                uint16
	folded, sounded, bare string
}

// Add gives entry a name. Entries with a smaller weight come first among equally
// good ones: weigh capitals 0. An empty name is ignored.
func (x *Index) Add(entry int, weight uint16, s string) {
	f := Fold(s)
	if f == "" {
		return
	}
	n := name{entry: int32(entry), weight: weight, folded: f}
	if f[0] < 0x80 {
		n.sounded = sound(f)
		n.bare = bare(n.sounded)
	}
	x.names = append(x.names, n)
}

// How good a match is, best first.
const (
	whole        = iota // the name itself
	start               // the name begins with it
	wordStart           // a word of the name begins with it
	inside              // it is somewhere in the name
	soundedStart        // it begins with it as it sounds
	bareStart           // the consonants agree
	none
)

// leastBare is how many consonants must agree: two would meet everywhere.
const leastBare = 3

// maxQuery bounds what a stranger can make us compare, in bytes.
const maxQuery = 100

// Search appends the entries that a query finds to dst, best first and each
// once, at most limit of them.
func (x *Index) Search(query string, limit int, dst []int) []int {
	if len(query) > maxQuery {
		query = strings.ToValidUTF8(query[:maxQuery], "") // the last letter may be cut
	}
	q := Fold(query)
	if q == "" || limit <= 0 {
		return dst
	}
	var s, b string
	if q[0] < 0x80 {
		s = sound(q)
		b = bare(s)
	}
	type hit struct {
		entry int32
		rank  uint32
	}
	best := make([]hit, 0, limit)
	for i := range x.names {
		n := &x.names[i]
		m := match(n, q, s, b)
		if m == none {
			continue
		}
		h := hit{n.entry, uint32(m)<<16 | uint32(n.weight)}
		at := len(best)
		for j := range best {
			if best[j].entry == h.entry {
				at = j
				break
			}
		}
		switch {
		case at < len(best): // another name of the same entry
			if best[at].rank <= h.rank {
				continue
			}
		case len(best) < limit:
			best = append(best, h)
		case best[len(best)-1].rank <= h.rank:
			continue
		default:
			at = len(best) - 1
		}
		for ; at > 0 && best[at-1].rank > h.rank; at-- {
			best[at] = best[at-1]
		}
		best[at] = h
	}
	for _, h := range best {
		dst = append(dst, int(h.entry))
	}
	return dst
}

func match(n *name, q, s, b string) int {
	switch at := strings.Index(n.folded, q); {
	case at == 0 && len(q) == len(n.folded):
		return whole
	case at == 0:
		return start
	case at > 0 && n.folded[at-1] == ' ':
		return wordStart
	case at > 0 && len(q) > 2:
		return inside
	}
	switch {
	case s == "" || n.sounded == "":
		return none
	case len(s) > 2 && strings.HasPrefix(n.sounded, s):
		return soundedStart
	case len(b) >= leastBare && strings.HasPrefix(n.bare, b) && len(n.bare)-len(b) <= 1:
		return bareStart
	}
	return none
}
