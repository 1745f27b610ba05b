// Package find looks names up in three languages and two scripts, however they
// are spelled.
//
// # The model
//
// An [Index] holds entries, each with all its names. A query and the names are
// compared in three forms, from exact to loose, and an entry is as good as its
// best form:
//
//   - folded ([Fold]): without case, diacritics, hyphens and vowel signs, with
//     one letter for the variants of alef, ya and ta marbuta, without articles;
//   - sounded: Latin spellings of the same Arabic sound are one letter, so that
//     Watiya, Vatiyye and Watiyah meet;
//   - bare: the consonants of that, so that Gharyan and Giryan meet.
//
// Among equals the more important entry comes first. A [Text] compares words of
// longer texts in the same three forms, the looser two for names only, and
// wants all words of the query. Looking up does not allocate but for the forms
// of the query.
package find
