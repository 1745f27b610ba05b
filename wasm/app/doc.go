// Package app is the client: the state machine of the map between the
// reader's hands and the display list. It knows no browser; package main in
// the folder above only lends it memory.
//
// # The model
//
// The host appends [Record]s to [App.Inputs] (a size, a pointer, a wheel, a
// key, a command) and calls [App.Frame] once per animation frame. Frame works
// off the records, moves the camera, asks the painter for a picture when
// something changed, and returns [Flags] that say what the host has to do:
// replay the lists, write the address, mark a selection in the page's list,
// ask for another frame. Time is always passed in, so a test is a list of
// records.
package app
