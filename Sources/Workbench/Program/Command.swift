/// What a key can do. Keys, hints and help are in ``Keymap``.
package enum Command: String, Hashable, Sendable, CaseIterable {
  // Moving, on the board and in lists.
  case moveUp, moveDown, moveLeft, moveRight
  case moveToStart, moveToEnd, pageUp, pageDown
  case nextGap, previousGap
  case mark, markRows, pickCampus, extendLeft, extendRight, extendUp, extendDown

  // Staffing.
  case explain, assign, remove, removeDay
  case endEarlier, endLater, startEarlier, startLater
  case lock, note
  /// The visit as a whole, a period earlier or later; on the map the time of day.
  case earlier, later
  /// The visit to another officer.
  case handOver
  case postFullTimeOfficers
  case copyTour, copyWholeDay, paste, pasteEverywhere
  case undo, redo, undoList
  /// What is chosen to the terminal's clipboard.
  case copyText
  /// In the tour, on to the next step.
  case skipStep

  // Absences and repairs.
  case markAbsence, liftAbsence, changeDay, repair, lookAtRepair, writeCalls

  // Filling.
  case fill, takeFill, hideFill, studyLimits

  // The week and its file.
  case save, goToWeek, compareWithFile, publish, keepTemplate, whatIf

  // Finding.
  case find, findNext, findPrevious, filter, filterGaps

  // What is shown.
  case showBoard, showOfficers, showProblems, showTotals, showCampus, showMap
  case nextDay, previousDay
  case nextSection, previousSection
  /// How a view groups, orders or colours what it shows.
  case arrange
  case filterLevel, filterDay, filterWeight
  case zoomIn, zoomOut, nextTour
  case zoom
  /// From a list to the cell on the board.
  case jump
  case palette, messages, help
  case redraw, suspend, quit

  // Setting up the district.
  case openSetup

  // In and out.
  case openImport, openExport
  case addEntry, openParts, moveEarlier, moveLater
  case keepForm, eraseForward, insertLineEnd
  case toggle, copyDay, clearDay, finer, coarser
  case chooseRemove

  // In dialogs.
  case accept, cancel
  case eraseCharacter, eraseText
  case chooseSave, chooseDiscard, chooseOverwrite, chooseCopy, chooseJoin, chooseReload
  case chooseRecover, chooseReadOnly, chooseTakeOver
}
