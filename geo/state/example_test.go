package state_test

import (
	"fmt"

	"watiya/geo/state"
)

// An address is read, changed and printed.
func Example() {
	v, bad := state.Parse("z=5.56&c=23,33&step=jets&colour=red")
	v.Theme = "dark"
	fmt.Println(v.String())
	fmt.Println(bad[0])
	// Output:
	// step=jets&c=23.0000,33.0000&z=5.56&theme=dark
	// parameter "colour": there is no such parameter; its value is "red"
}
