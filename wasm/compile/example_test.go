package compile_test

import (
	"fmt"

	"watiya/wasm/compile"
)

func Example() {
	program, err := compile.Client("../..")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%q\n", program[:4])
	// Output: "\x00asm"
}
