module watiya

go 1.26

require (
	github.com/paulmach/orb v0.14.0
	github.com/syumai/workers v0.33.0
)

require go.mongodb.org/mongo-driver/v2 v2.5.0 // indirect
