package main

import (
	"watiya/geo"
)

// The words of the enumerations; words.t has them in other languages. Neutral on
// purpose: “change of control” for a capture, “claimed delivery” for a
// delivery, because the status and not the word says how well it is supported.
var kindWords = [geo.NumKinds]string{
	geo.KindStatement: "Statement", geo.KindStrike: "Air strike", geo.KindShelling: "Shelling",
	geo.KindCapture: "Change of control", geo.KindWithdrawal: "Withdrawal", geo.KindDelivery: "Claimed delivery",
	geo.KindDeployment: "Deployment", geo.KindAdvance: "Advance", geo.KindPolitical: "Politics",
	geo.KindHumanitarian: "Humanitarian", geo.KindContext: "Background",
}

var statusWords = [geo.NumStatuses]string{
	geo.StatusCorroborated: "corroborated", geo.StatusReported: "reported, not confirmed in what was read",
	geo.StatusDisputed: "disputed by another source", geo.StatusAsserted: "said by one party only",
}

var precisionWords = [geo.NumPrecisions]string{
	geo.PrecisionExact: "the exact point is known", geo.PrecisionTown: "known to the town", geo.PrecisionDistrict: "known to the district, not to a point",
	geo.PrecisionRegion: "an area, its limits approximate", geo.PrecisionCountry: "known to the country", geo.PrecisionUnknown: "place not known",
}

// sideNames are written in the fixed order of the enumeration: alphabetical,
// the two Libyan sides first, as the method page says.
var sideNames = [geo.NumSides]string{
	geo.SideGNA: "GNA", geo.SideGNABacker: "GNA’s backers", geo.SideLNA: "LNA", geo.SideLNABacker: "LNA’s backers",
	geo.SideUN: "United Nations", geo.SideOther: "Others",
}

// sideSays heads a column of claims.
var sideSays = [geo.NumSides]string{
	geo.SideGNA: "GNA says", geo.SideGNABacker: "GNA’s backers say", geo.SideLNA: "LNA says", geo.SideLNABacker: "LNA’s backers say",
	geo.SideUN: "UN says", geo.SideOther: "Others say",
}

// stanceWords stand at a claim. That somebody says or reports something is what
// a claim is and needs no word; only a denial and a qualification do.
var stanceWords = [geo.NumStances]string{geo.StanceDenies: "denies", geo.StanceQualifies: "qualifies"}

// camp groups the sides into the three hues.
func camp(s geo.Side) int {
	switch s {
	case geo.SideGNA, geo.SideGNABacker:
		return 0
	case geo.SideLNA, geo.SideLNABacker:
		return 1
	}
	return 2
}

var languages = map[string]string{
	"en": "English", "ar": "Arabic", "tr": "Turkish", "fr": "French", "it": "Italian", "de": "German", "ru": "Russian", "es": "Spanish",
}

func languageName(code string) string {
	if n, ok := languages[code]; ok {
		return n
	}
	return code
}
