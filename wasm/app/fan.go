package app

// A mark with a number is spread out as rows (draw.Fan) when it is tapped or
// opened from the keyboard; its event is in the address, so that the rows are in
// a link and in its pictures too. The focus moves over the rows with the arrow
// keys; the page says them in its live region.

// Row is where the focus is in an opened fan: the number of a row, or one of these.
const (
	RowNone = -1
	RowAll  = -2 // the line "show all"
)

// setFan spreads out the mark of event n, -1 none.
func (a *App) setFan(n int) {
	id := ""
	if n >= 0 && n < len(a.story.Events) && a.painter.Counted(n) {
		id = a.story.Events[n].ID
	}
	if id == a.at.Fan {
		return
	}
	a.at.Fan = id
	a.row = RowNone
	a.apply()
	a.flags |= View | Fan
	if id != "" && a.cam.W < narrow {
		a.makeRoom(n)
	}
}

// narrow is the width below which rows stand above their mark (draw).
const narrow = 520

// makeRoom moves a narrow map so that the rows have room above their mark.
func (a *App) makeRoom(n int) {
	p := a.story.Events[n].Place
	if p < 0 || !a.story.Places[p].HasPoint {
		return
	}
	_, y := a.cam.Project(a.story.Places[p].Lon, a.story.Places[p].Lat)
	if low := a.cam.H - 64; y < low {
		a.motion.pan(&a.cam, 0, low-y, a.reduced)
		a.touched()
	}
}

// press is a tap or click at a pixel: on a row, on a mark with a number, on
// anything else, or beside everything, which closes what is open.
func (a *App) press(x, y, now float64) {
	if a.measuring {
		a.setPoint(x, y)
		return
	}
	if e, all, ok := a.painter.HitFan(x, y); ok {
		a.row = RowNone
		a.openRow(e, all, now)
		return
	}
	e, counted := a.painter.HitCount(x, y)
	switch {
	case counted:
		a.toggleFan(e)
	case e < 0 && a.in.Fan.Open && a.Hit(x, y) < 0:
		a.setFan(-1)
	default:
		a.SelectEvent(a.Hit(x, y), false, now)
	}
}

// toggleFan spreads out the mark of event e, or closes it when it is open.
func (a *App) toggleFan(e int) {
	a.stacked = a.painter.Stack(e, a.stacked[:0])
	for _, o := range a.stacked {
		if o == a.now.Fan {
			a.setFan(-1)
			return
		}
	}
	a.setFan(e)
}

// openRow opens the event of a row, or the list of all.
func (a *App) openRow(e int, all bool, now float64) {
	if all {
		e = a.now.Fan
		a.row = RowAll
		a.flags |= Fan | Select // its list opens, be its card open already
	}
	a.SelectEvent(e, false, now)
	if a.cam.W < narrow {
		row := a.row
		a.setFan(-1) // the card is below the map, the rows would cover it
		a.row = row
	}
}

// Rows are the events of the fan's rows in the last frame, and how many events
// it stands for, 0 none. They are valid until the next call.
func (a *App) Rows() (rows []int, n int) {
	a.rows, n = a.painter.Rows(a.rows[:0])
	return a.rows, n
}

// Row is where the focus is: a row's number, RowNone or RowAll.
func (a *App) Row() int { return a.row }

// moveRow moves the focus by d rows, round and round; the last is "show all".
func (a *App) moveRow(d int) {
	rows, n := a.Rows()
	lines := len(rows)
	if n > lines {
		lines++
	}
	if lines == 0 {
		return
	}
	at := a.row
	switch {
	case at == RowAll:
		at = len(rows)
	case at == RowNone && d < 0:
		at = 0
	}
	at = (at + d + lines) % lines
	if a.row = at; at == len(rows) {
		a.row = RowAll
	}
	a.dirty = true
	a.flags |= Fan
}

// enter is the key Enter: it opens the row that has the focus, else moves the
// focus to the first row, else activates the mark nearest the middle.
func (a *App) enter(now float64) {
	rows, n := a.Rows()
	switch {
	case n > 0 && a.row == RowAll:
		a.openRow(-1, true, now)
	case n > 0 && a.row >= 0 && a.row < len(rows):
		a.openRow(rows[a.row], false, now)
	case n > 0:
		a.moveRow(1)
	default:
		e, ok := a.painter.Nearest(a.cam.W/2, a.cam.H/2)
		switch {
		case !ok:
		case a.painter.Counted(e):
			a.setFan(e)
			a.row = 0 // the focus goes to the first row
			a.dirty = true
		default:
			a.SelectEvent(e, false, now)
		}
	}
}

// pointAt gives the painter the event under pointer or focus.
func (a *App) pointAt() {
	a.in.Hover, a.in.Fan.All = a.hover, a.overAll
	if a.listed >= 0 {
		a.in.Hover = a.listed
	}
	if !a.in.Fan.Open || a.row == RowNone {
		return
	}
	rows, _ := a.Rows()
	a.in.Fan.All = a.in.Fan.All || a.row == RowAll
	if a.row >= 0 && a.row < len(rows) {
		a.in.Hover = rows[a.row]
	}
}
