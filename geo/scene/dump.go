package scene

import "strconv"

// AppendDump appends the frame as text for golden files, one operation a line:
// what a reviewer reads in a diff.
func AppendDump(dst []byte, f *Frame) []byte {
	for i := range f.Lists {
		dst = append(dst, "list "...)
		dst = append(strconv.AppendInt(dst, int64(i), 10), '\n')
		r := Read(f.Lists[i].Words)
		for r.Next() {
			dst = append(dst, Ops[r.Op].Name...)
			spec := Ops[r.Op].Args
			for k := range r.Args {
				dst = append(dst, ' ')
				switch {
				case (r.Op == OpText || r.Op == OpGroup) && k == 0 && f.Strings != nil:
					dst = strconv.AppendQuote(dst, f.Strings.At(r.U(0)))
				case spec == "u*" && k == 0, spec != "u*" && spec[k] == 'u':
					dst = strconv.AppendUint(dst, uint64(r.U(k)), 10)
				default:
					dst = strconv.AppendFloat(dst, r.F(k), 'f', -1, 32)
				}
			}
			dst = append(dst, '\n')
		}
		if !r.OK() {
			dst = append(dst, "damaged\n"...)
		}
	}
	return dst
}
