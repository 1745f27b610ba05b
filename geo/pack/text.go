package pack

import "watiya/geo/find"

const textMagic = "WSX\x01"

// EncodeText writes the index by which events are searched. Words are sorted, so
// that each is told by what it shares with the one before; columns follow.
func EncodeText(t *find.Text) []byte {
	w := &writer{b: []byte(textMagic)}
	w.count(t.Docs)
	w.count(len(t.Words))
	last := ""
	for _, s := range t.Words {
		n := 0
		for n < min(len(last), len(s)) && last[n] == s[n] {
			n++
		}
		w.count(n)
		w.text(s[n:])
		last = s
	}
	from := int32(0)
	for i, end := range t.Ends {
		n := uint64(end-from) << 1
		if t.Name[i] {
			n |= 1
		}
		w.uint(n)
		from = end
	}
	for i := range t.Ends {
		from, last := int32(0), int32(-1)
		if i > 0 {
			from = t.Ends[i-1]
		}
		for _, d := range t.List[from:t.Ends[i]] {
			w.count(int(d - last - 1))
			last = d
		}
	}
	return w.b
}

// maxWord bounds a word of an index, in bytes.
const maxWord = 400

// DecodeText reads such an index; it is ready to be asked. Every document of it is
// below docs, the number of events of the story.
func DecodeText(file []byte, docs int) (*find.Text, error) {
	r := open("search", textMagic, file)
	t := &find.Text{Docs: r.below(docs+1, "number of events")}
	t.Words = make([]string, r.count(2))
	last := ""
	for i := range t.Words {
		n := r.below(min(len(last), maxWord)+1, "shared letters")
		last = last[:n] + r.text()
		if r.err != nil {
			break
		}
		if i > 0 && last <= t.Words[i-1] {
			r.fail("words are not in order")
		}
		t.Words[i] = last
	}
	t.Name, t.Ends = make([]bool, len(t.Words)), make([]int32, len(t.Words))
	total := 0
	for i := range t.Ends {
		n := r.uint()
		t.Name[i] = n&1 == 1
		total = r.sum(total, int(min(n>>1, uint64(len(file)))), "documents")
		t.Ends[i] = int32(total)
	}
	t.List = make([]int32, total)
	at := 0
	for _, end := range t.Ends {
		d := -1
		for ; at < int(end) && r.err == nil; at++ {
			d += 1 + r.below(t.Docs-d-1, "document")
			t.List[at] = int32(d)
		}
	}
	if err := r.done(); err != nil {
		return nil, err
	}
	t.Ready()
	return t, nil
}
