module watiya/geo/raster/internal/fontgen

go 1.26

require (
	golang.org/x/image v0.36.0
	golang.org/x/text v0.34.0
)
