package tables

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"watiya/geo"
)

// reader collects the problems of all files.
type reader struct {
	fsys     fs.FS
	problems []geo.Problem
	partial  []string        // files that could not be read whole
	damaged  map[lineID]bool // rows that are in the briefing only in part
}

type lineID struct {
	file string
	row  int
}

func (r *reader) add(file string, row int, column, value, what string) {
	r.problems = append(r.problems, geo.Problem{File: file, Row: row, Column: column, Value: value, What: what})
}

// open reads a file and reports what no editor's program shows: a byte order
// mark, CRLF line ends, bytes that are not UTF-8.
func (r *reader) open(file string) ([]byte, bool) {
	text, err := fs.ReadFile(r.fsys, file)
	if err != nil {
		what := err.Error()
		if errors.Is(err, fs.ErrNotExist) {
			what = "is missing"
		}
		r.add(file, 1, "file", file, what)
		r.partial = append(r.partial, file)
		return nil, false
	}
	if rest, ok := bytes.CutPrefix(text, []byte("\uFEFF")); ok {
		r.add(file, 1, "file", "U+FEFF", "starts with a byte order mark; save as UTF-8 without BOM")
		text = rest
	}
	if i := bytes.IndexByte(text, '\r'); i >= 0 {
		r.add(file, 1+bytes.Count(text[:i], []byte("\n")), "line", "\r", "has a carriage return; save with LF line ends")
		text = bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
		text = bytes.ReplaceAll(text, []byte("\r"), []byte("\n"))
	}
	row := 0
	for line := range bytes.Lines(text) {
		row++
		if !utf8.Valid(line) {
			r.add(file, row, "line", strings.ToValidUTF8(string(bytes.TrimSpace(line)), "\uFFFD"), "is not UTF-8")
		}
	}
	if len(text) > 0 && text[len(text)-1] != '\n' {
		r.add(file, row, "line", "", "the last line does not end; a cut-off file?")
	}
	return text, true
}

// table reads a CSV file and calls each row.
func (r *reader) table(file string, each func(*row)) {
	text, ok := r.open(file)
	if !ok {
		return
	}
	in := csv.NewReader(bytes.NewReader(text))
	in.FieldsPerRecord = -1
	header, err := in.Read()
	if err != nil {
		r.partial = append(r.partial, file)
		r.add(file, 1, "header", "", "is missing or broken: "+csvFault(err))
		return
	}
	if !r.header(file, header) {
		r.partial = append(r.partial, file)
		return
	}
	column := make(map[string]int, len(header))
	for i, name := range header {
		column[name] = i
	}
	for {
		cells, err := in.Read()
		if err == io.EOF {
			return
		}
		if err != nil {
			var at *csv.ParseError
			line := 1
			if errors.As(err, &at) {
				line = at.StartLine
			}
			r.partial = append(r.partial, file) // the row’s id is lost
			r.add(file, line, "line", lineOf(text, line), csvFault(err))
			continue
		}
		line, _ := in.FieldPos(0)
		one := &row{r: r, file: file, line: line, cells: cells, column: column}
		if len(cells) != len(header) {
			r.damaged[lineID{file, line}] = true
			r.add(file, line, "line", strings.Join(cells, ","), "has "+strconv.Itoa(len(cells))+" cells, the header has "+
				strconv.Itoa(len(header))+"; a comma outside quotation marks?")
			one.mute = true
		}
		one.tidy(header)
		each(one)
	}
}

// header tells whether the columns are those of the table, and how not.
func (r *reader) header(file string, got []string) bool {
	want := Columns[file]
	if slices.Equal(got, want) {
		return true
	}
	n := len(r.problems)
	for i, name := range got {
		switch {
		case !slices.Contains(want, name):
			r.add(file, 1, "header", name, "is not a column of this table; it has "+strings.Join(want, ","))
		case slices.Contains(got[:i], name):
			r.add(file, 1, "header", name, "is there twice")
		}
	}
	for _, name := range want {
		if !slices.Contains(got, name) {
			r.add(file, 1, "header", name, "is missing; the columns are "+strings.Join(want, ","))
		}
	}
	if len(r.problems) == n {
		r.add(file, 1, "header", strings.Join(got, ","), "has the columns in another order than "+strings.Join(want, ","))
	}
	return false
}

func csvFault(err error) string {
	switch {
	case err == io.EOF:
		return "the file is empty"
	case errors.Is(err, csv.ErrBareQuote):
		return `has a " inside a cell that is not quoted; quote the cell and double the mark`
	case errors.Is(err, csv.ErrQuote):
		return `has a quoted cell that does not end properly; double a " inside it`
	}
	return err.Error()
}

func lineOf(text []byte, n int) string {
	for line := range bytes.Lines(text) {
		if n--; n == 0 {
			return string(bytes.TrimRight(line, "\n"))
		}
	}
	return ""
}
