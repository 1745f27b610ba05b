package draw

// Ways to write a name that may not be dropped, in order: beside its sign, a
// little farther away, without its second line, over an arc, and last at the end
// of a leader.
var ways = [...]struct {
	gap    float64
	one    bool // only the first line
	strong bool // over an arc
	leader bool
}{
	{gap: 0}, {gap: 8}, {gap: 0, one: true}, {gap: 8, one: true},
	{gap: 0, one: true, strong: true},
	{gap: 18, leader: true}, {gap: 30, leader: true}, {gap: 44, leader: true},
	{gap: 10, one: true, strong: true},
	{gap: 18, one: true, leader: true}, {gap: 30, one: true, leader: true}, {gap: 44, one: true, leader: true},
	{gap: 60, one: true, leader: true}, {gap: 80, one: true, leader: true},
	{gap: 20, one: true, strong: true, leader: true}, {gap: 40, one: true, strong: true, leader: true},
	{gap: 64, one: true, strong: true, leader: true}, {gap: 92, one: true, strong: true, leader: true},
	{gap: 120, one: true, strong: true, leader: true}, {gap: 150, one: true, strong: true, leader: true},
}

// must writes lines that may not be dropped. The shorter name is tried in each
// way right after the longer one.
func (p *Painter) must(x, y, gap float64, lines []line, short text) bool {
	margin := p.margin
	if p.pass == passFirm {
		p.margin = 0
	}
	defer func() { p.margin = margin }()
	name := lines[0].t
	for i, way := range ways {
		if way.one && len(lines) > 1 || !way.one || len(lines) == 1 && i > 3 {
			if p.tryWay(x, y, gap, lines, i, 16*i) {
				return true
			}
			if short.s != name.s && i >= 2 {
				lines[0].t = short
				if p.tryWay(x, y, gap, lines, i, 16*i+8) {
					return true
				}
				lines[0].t = name
			}
		}
	}
	return false
}

func (p *Painter) tryWay(x, y, gap float64, lines []line, i, slot int) bool {
	way := &ways[i]
	if p.pass == passKeep && int(p.memos[p.id].kept)&^7 != slot {
		return false
	}
	if way.one {
		lines = lines[:1]
	}
	g := &p.taken
	if way.strong {
		g = &p.strong
	}
	if !way.leader {
		return p.beside(g, x, y, gap+way.gap, lines, slot, nil)
	}
	return p.beside(g, x, y, gap+way.gap, lines, slot, &leader{x0: x, y0: y, from: gap - 3})
}
