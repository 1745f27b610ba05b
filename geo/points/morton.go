package points

// spread puts a zero before each of the 16 low bits.
func spread(v uint32) uint32 {
	v = (v | v<<8) & 0x00ff00ff
	v = (v | v<<4) & 0x0f0f0f0f
	v = (v | v<<2) & 0x33333333
	return (v | v<<1) & 0x55555555
}

func morton(x, y uint16) uint32 { return spread(uint32(x)) | spread(uint32(y))<<1 }

// compact takes the bits of x out of a Morton code, those of y after a shift.
func compact(v uint32) uint16 {
	v &= 0x55555555
	v = (v | v>>1) & 0x33333333
	v = (v | v>>2) & 0x0f0f0f0f
	v = (v | v>>4) & 0x00ff00ff
	return uint16(v | v>>8)
}
