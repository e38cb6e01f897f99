package import Staffing

/// Something to be done outside of the program's state. Its result, where it has one, comes back as an ``Action``.
package enum Effect: Hashable, Sendable {
  /// Write the week; answered by ``Action/saveEnded(revision:_:)`` with the same revision.
  case save(Week, revision: Int, SaveMode)
  /// Write `district.yaml`; answered by ``Action/districtSaveEnded(revision:_:)`` with the same revision.
  case saveDistrict(District, revision: Int, SaveMode)
  /// Sign the week off and write it; answered by ``Action/publishEnded(revision:_:)`` with the same revision.
  case publish(Week, revision: Int)
  /// Read the week's file again; answered by ``Action/weekOpened(_:)`` or ``Action/openingFailed(_:)``.
  case reload(CalendarDate)
  /// Read the week of this Monday, an empty one where it has no file; answered as ``reload(_:)`` is.
  case openWeek(CalendarDate)
  /// Look what someone else made of the open week's file; answered by ``Action/fileCompared(_:)``.
  case compareWithFile
  /// The week holds what someone else made of its file: the next save may replace that, and what is unsaved now leads
  /// from there to the district and the week given.
  case adoptFile(DistrictWeek)
  /// Look what someone else made of `district.yaml` beside one's own district; answered by
  /// ``Action/districtCompared(_:)``.
  case compareDistrict(District)
  /// The district holds what someone else made of its file, as ``adoptFile(_:)`` has it of the week.
  case adoptDistrict(DistrictWeek)
  /// Look what a change would do, in the background; answered by ``Action/whatIfTold(_:)``.
  case studyWhatIf(WhatIfOrder)
  /// Observe the week in the background; it tells ``Action/observed(_:)`` several times.
  case observe(ObservationOrder)
  /// Read the week of this Monday, and the one it is made from; answered by ``Action/weekMade(_:of:title:)`` or
  /// ``Action/openingFailed(_:)``.
  case makeWeek(CalendarDate, WeekSource)
  /// Keep the week under a name; answered by ``Action/templateKept(_:failure:)``.
  case saveTemplate(Identifier<Week>, Week)
  /// Look at all weeks in the background; it tells ``Action/weeksStudied(_:)`` several times.
  case studyWeeks
  /// Look which weeks have files; answered by ``Action/weeksListed(_:)``.
  case listWeeks
  /// Begin a fill in the background; it tells ``Action/fillTold(_:)`` many times.
  case startFill(FillOrder)
  /// Stop the fill and the study of its limits: nothing more of it is wanted.
  case stopFill(id: Int)
  /// Fill again with small changes, in the background; it tells ``Action/limitsTold(_:)`` many times.
  case studyLimits(LimitsOrder)
  /// Keep what was done in the journal; answered by ``Action/keepingFailed(_:)`` where that fails.
  case journal([EditRecord])
  /// Forget the edits that were found in a journal.
  case discardJournal
  /// Have the week though someone else has it; answered as ``reload(_:)`` is.
  case takeOver(CalendarDate)
  /// Have the setup of the district alone, with `force` though someone else has it; answered by
  /// ``Action/districtLocked(by:)``.
  case lockDistrict(force: Bool)
  /// Let others have the week, with the journal that was found: here it is only looked at.
  case leaveToOthers
  /// Look which spreadsheets and calendars are at hand; answered by ``Action/sheetsListed(_:)``.
  case listSheets
  /// Read a spreadsheet in the background, of which nothing is written; answered by ``Action/sheetRead(id:_:)``.
  case readSheet(SheetOrder)
  /// Write the week in another form, in the background; it tells ``Action/exportTold(id:_:)`` many times.
  case export(ExportOrder)
  /// Search for repairs in the background; answered by ``Action/repairTold(_:)``.
  case startRepair(RepairOrder)
  /// Stop the search: nothing more of it is wanted.
  case stopRepair(id: Int)
  /// Mark absences in the files of other weeks, at once; answered by ``Action/markedElsewhere(_:isDone:)``.
  case markElsewhere([Absence])
  /// Write text to a file in the district's folder; answered by ``Action/textWritten(_:isDone:)``.
  case writeText(String, fileName: String)
  /// Put text on the clipboard, by the terminal.
  case copy(String)
  /// Give the terminal back and stop until continued, as Ctrl-Z does elsewhere.
  case suspend
  /// Send the whole screen again.
  case redraw
  /// Leave the program.
  case quit
}

/// Where a week or a district is written to, and what happens to what is there.
package enum SaveMode: Hashable, Sendable {
  /// To its file, if it is as it was read.
  case ifUnchanged
  /// To its file, whatever is there.
  case overwriting
  /// To a new file beside its own, under a name that is free.
  case asCopy
}
