package main

import (
	"fmt"

	"watiya/geo"
	"watiya/worker/web"
)

// Dates are printed as precisely as they are known.
func Example() {
	for _, s := range []string{"2020-05-18/2020-05-30", "2014-08/2020-05-18", "2020-06-28~"} {
		date, err := geo.ParseEDTF(s)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(web.DateWords(date, "en"), "·", datePrecision(date))
	}
	// Output:
	// 18–30 May 2020 · first and last day known
	// August 2014 – 18 May 2020 · month known, day not
	// about 28 June 2020 · about that day
}
