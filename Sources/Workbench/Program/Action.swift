package import Staffing
package import TerminalKit

/// Something that happened: what the user did, or what became of an effect.
package enum Action: Hashable, Sendable {
  case keyPressed(Key)
  case mouseUsed(MouseEvent)
  /// Text pasted as a whole; it goes into the text field that is open, if one is.
  case textPasted(String)
  /// The screen has another size.
  case resized(Size)
  /// A command was chosen other than by its key: in the help.
  case commandChosen(Command)
  /// A place was named, other than by walking there.
  case placeChosen(CampusIndex, Weekday, period: Int)
  /// A row of the list in front was named, from 0.
  case rowChosen(Int)
  /// The line of the form in front, from 0, was given a value as a whole.
  case valueGiven(Int, String)
  /// The message was taken in, so that the next one is news.
  case messageRead

  /// How an ``Effect/save(_:revision:_:)`` ended.
  case saveEnded(revision: Int, SaveOutcome)
  /// How an ``Effect/publish(_:revision:)`` ended.
  case publishEnded(revision: Int, PublishEnd)
  /// How an ``Effect/saveDistrict(_:revision:_:)`` ended.
  case districtSaveEnded(revision: Int, SaveOutcome)
  /// Someone else has changed the open week's file, as the program saw by itself.
  case fileChangedOutside(OutsideChange)
  /// What ``Effect/compareWithFile`` found in the open week's file.
  case fileCompared(OutsideChange)
  /// Someone else has changed `district.yaml`, as the program saw by itself.
  case districtChangedOutside(OutsideDistrict)
  /// What ``Effect/compareDistrict(_:)`` found in `district.yaml`.
  case districtCompared(OutsideDistrict)
  /// How an ``Effect/lockDistrict(force:)`` ended: nobody else has the setup, or this one.
  case districtLocked(by: String?)
  /// What ``Effect/listWeeks`` found: the Mondays of the weeks that have a file, ascending.
  case weeksListed([CalendarDate])
  /// What ``Effect/studyWhatIf(_:)`` found.
  case whatIfTold(WhatIfNews)
  /// How far the observation is that ``Effect/observe(_:)`` began.
  case observed(ObservationNews)
  /// What ``Effect/studyWeeks`` found so far.
  case weeksStudied(WeekStudy)
  /// What ``Effect/makeWeek(_:_:)`` brought: the week, and the one it is made from.
  case weekMade(OpenedWeek, of: Week, title: String)
  /// How ``Effect/saveTemplate(_:_:)`` ended; nil: well.
  case templateKept(Identifier<Week>, failure: String?)
  /// What ``Effect/openWeek(_:)`` or ``Effect/reload`` brought.
  case weekOpened(OpenedWeek)
  /// How far a fill is that ``Effect/startFill(_:)`` began.
  case fillTold(FillNews)
  /// How far the study is that ``Effect/studyLimits(_:)`` began.
  case limitsTold(LimitsNews)
  /// What ``Effect/listSheets`` found: paths.
  case sheetsListed([String])
  /// What became of the ``Effect/readSheet(_:)`` of this id.
  case sheetRead(id: Int, SheetNews)
  /// How far the ``Effect/export(_:)`` of this id is.
  case exportTold(id: Int, ExportNews)
  /// What the search found that ``Effect/startRepair(_:)`` began.
  case repairTold(RepairNews)
  /// What became of ``Effect/markElsewhere(_:)``, a sentence.
  case markedElsewhere(String, isDone: Bool)
  /// What became of ``Effect/writeText(_:fileName:)``, a sentence.
  case textWritten(String, isDone: Bool)
  /// Why edits could not be kept beyond the program's end: one sentence.
  case keepingFailed(String)
  /// Why a week could not be opened or listed: one sentence.
  case openingFailed(String)
}

/// How a save ended.
package enum SaveOutcome: Hashable, Sendable {
  /// The week, or the district, is in the file of this name.
  case saved(fileName: String)
  /// Nothing was written: the file is another than the one that was read.
  case changedOnDisk
  /// Nothing was written: one sentence that says why and what to do.
  case failed(String)
}

/// A district and one of its weeks, as they were read.
package struct OpenedWeek: Hashable, Sendable {
  /// What `district.yaml` holds.
  package var district: District
  /// What the week's file holds; empty where there is none.
  package var week: Week
  /// Whether the week has no file yet.
  package var isNew: Bool
  /// Whether the district has no file yet.
  package var isNewDistrict: Bool
  /// The Mondays of the weeks that have a file, ascending.
  package var weeks: [CalendarDate]
  /// What reading the files warns of, a sentence each.
  package var warnings: [String]
  /// Who else has the week open, and since when; nil where nobody has.
  package var holder: String?
  /// What a program that ended without saving has left; nil: nothing.
  package var recovery: Recovery?
  /// The other weeks, as far as this one's rules and costs ask for them.
  package var context: WeekContext
  /// The week as it was published last; nil: it never was.
  package var published: Week?

  /// A district and a week as they were read; without more, nobody else has the week and nothing is left of it.
  package init(
    district: District, week: Week, isNew: Bool = false, isNewDistrict: Bool = false, weeks: [CalendarDate] = [],
    warnings: [String] = [], holder: String? = nil, recovery: Recovery? = nil, context: WeekContext = .none,
    published: Week? = nil
  ) {
    self.district = district
    self.week = week
    self.isNew = isNew
    self.isNewDistrict = isNewDistrict
    self.weeks = weeks
    self.warnings = warnings
    self.holder = holder
    self.recovery = recovery
    self.context = context
    self.published = published
  }
}
