package geo_test

import (
	"fmt"
	"watiya/geo"
)

func Example() {
	held, err := geo.ParseEDTF("2014-08/2020-05-18")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("from", held.From, "to", held.To)

	may := geo.DayOf(2020, 5, 20)
	fmt.Println("on 20 May 2020:", held.Touches(may, may))

	_, err = geo.ParseEDTF("2020-02-30")
	fmt.Println(err)
	// Output:
	// from 2014-08-01 to 2020-05-18
	// on 20 May 2020: false
	// geo: date "2020-02-30": the month has no such day
}
