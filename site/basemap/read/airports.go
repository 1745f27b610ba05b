package read

import (
	"database/sql"
	"fmt"

	"github.com/paulmach/orb"
	_ "modernc.org/sqlite" // the driver
)

// An Airport is one row of airport-db with its runways.
type Airport struct {
	Ident, IATA, Name, Type, Country string
	Point                            orb.Point
	ElevationFt                      int
	Runways                          []Runway
}

// A Runway has the ident, true heading (degrees) and threshold of its lower-numbered end, and the threshold of the other.
type Runway struct {
	Ident    string
	Heading  float64
	LengthFt int
	From, To orb.Point
}

// Airports reads the rows inside bound, ordered by ident. Runways without a second end or length are left out.
func Airports(file string, bound orb.Bound) ([]Airport, error) {
	db, err := sql.Open("sqlite", "file:"+file+"?mode=ro&immutable=1")
	if err != nil {
		return nil, fmt.Errorf("read: %s: %w", file, err)
	}
	defer db.Close()
	rows, err := db.Query(`select id, icao, coalesce(iata,''), name, type, country_code, longitude, latitude, elevation_ft
		from airports where longitude between ? and ? and latitude between ? and ? order by icao`,
		bound.Min[0], bound.Max[0], bound.Min[1], bound.Max[1])
	if err != nil {
		return nil, fmt.Errorf("read: %s: %w", file, err)
	}
	defer rows.Close()
	var out []Airport
	index := map[int64]int{}
	for rows.Next() {
		var id int64
		var a Airport
		if err := rows.Scan(&id, &a.Ident, &a.IATA, &a.Name, &a.Type, &a.Country, &a.Point[0], &a.Point[1], &a.ElevationFt); err != nil {
			return nil, fmt.Errorf("read: %s: %w", file, err)
		}
		index[id] = len(out)
		out = append(out, a)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("read: %s: %w", file, err)
	}
	ends, err := db.Query(`select r.airport_id, r.length_ft, a.ident, a.heading_degT, a.longitude_deg, a.latitude_deg, b.longitude_deg, b.latitude_deg
		from runways r join runway_ends a on a.runway_id = r.id join runway_ends b on b.runway_id = r.id and b.id > a.id
		where r.length_ft > 0 order by r.length_ft desc, a.ident`)
	if err != nil {
		return nil, fmt.Errorf("read: %s: %w", file, err)
	}
	defer ends.Close()
	for ends.Next() {
		var id int64
		var r Runway
		if err := ends.Scan(&id, &r.LengthFt, &r.Ident, &r.Heading, &r.From[0], &r.From[1], &r.To[0], &r.To[1]); err != nil {
			return nil, fmt.Errorf("read: %s: %w", file, err)
		}
		if i, ok := index[id]; ok {
			out[i].Runways = append(out[i].Runways, r)
		}
	}
	return out, ends.Err()
}
