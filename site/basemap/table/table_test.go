package table_test

import (
	"fmt"
	"testing"

	"watiya/site/basemap/table"
)

func ExampleRead() {
	rows, err := table.Read("districts")
	fmt.Println(len(rows), rows[0].Get("id"), rows[0].Get("name_en"), err)
	fmt.Println(rows[0].Errorf("region", "is an example"))
	// Output:
	// 22 LY-BA Benghazi <nil>
	// table: districts.csv:2: region: "cyrenaica": is an example
}

func TestEveryTableReads(t *testing.T) {
	for _, name := range []string{"airfields", "countries", "districts", "labels", "lakes", "rivers", "roads", "towns"} {
		if rows, err := table.Read(name); err != nil || len(rows) == 0 {
			t.Errorf("%s: %d rows, %v", name, len(rows), err)
		}
	}
}
