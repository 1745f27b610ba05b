// Package table holds what people wrote by hand for the basemap: names in three languages, ranks, the districts' corrected
// codes, label lines and schematic roads. Rows are tied to the packages' rows by the packages' own ids.
package table

import (
	"embed"
	"encoding/csv"
	"fmt"
	"strconv"
)

//go:embed *.csv
var files embed.FS

// A Row is one line of a table by column name.
type Row struct {
	table  string
	line   int
	values map[string]string
}

// Read returns the rows of the table name, for example "towns".
func Read(name string) ([]Row, error) {
	f, err := files.Open(name + ".csv")
	if err != nil {
		return nil, fmt.Errorf("table: %w", err)
	}
	defer f.Close()
	records, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("table: %s.csv: %w", name, err)
	}
	var rows []Row
	for i, record := range records[1:] {
		row := Row{table: name, line: i + 2, values: map[string]string{}}
		for j, value := range record {
			row.values[records[0][j]] = value
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// Get returns a cell; asking for a column that the table has not is a mistake of the program.
func (r Row) Get(column string) string {
	v, ok := r.values[column]
	if !ok {
		panic("table: " + r.table + ".csv has no column " + column)
	}
	return v
}

// Int returns a whole number.
func (r Row) Int(column string) (int, error) {
	n, err := strconv.Atoi(r.Get(column))
	if err != nil {
		return 0, r.Errorf(column, "is not a whole number")
	}
	return n, nil
}

// Errorf names the row, the column and its value.
func (r Row) Errorf(column, format string, args ...any) error {
	return fmt.Errorf("table: %s.csv:%d: %s: %q: %s", r.table, r.line, column, r.Get(column), fmt.Sprintf(format, args...))
}
