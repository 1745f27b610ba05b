module watiya

go 1.26
