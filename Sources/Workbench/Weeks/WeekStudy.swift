package import Staffing

/// What is known of one week's file.
package struct WeekState: Hashable, Sendable {
  /// Whether the week was signed off.
  package var isPublished: Bool
  /// Uncovered minutes of required posts.
  package var gap: Minutes

  /// A week as its file has it.
  package init(isPublished: Bool, gap: Minutes) {
    self.isPublished = isPublished
    self.gap = gap
  }
}

/// What was found of the weeks of the folder, so far.
package struct WeekStudy: Hashable, Sendable {
  /// By Monday, of the weeks looked at; files that cannot be read are left out.
  package var states: [CalendarDate: WeekState]
  /// The names of the templates.
  package var templates: [Identifier<Week>]

  /// So many weeks and templates.
  package init(states: [CalendarDate: WeekState] = [:], templates: [Identifier<Week>] = []) {
    self.states = states
    self.templates = templates
  }
}

/// What a new week begins as.
package enum WeekSource: Hashable, Sendable {
  case empty
  /// A copy of the week of this Monday, adapted.
  case copy(CalendarDate)
  /// A copy of a template, adapted.
  case template(Identifier<Week>)
  /// Empty, and what to fill is asked.
  case fill
}

/// A week that was asked for, and what it is made from.
struct NewWeek: Hashable, Sendable {
  let monday: CalendarDate
  let source: WeekSource
}

/// What a week is made from that has no file yet.
struct NewWeekDialog: Hashable, Sendable {
  let monday: CalendarDate
  /// The nearest weeks first, after the templates.
  let sources: [WeekSource]
  var cursor = ListCursor()
}

/// The name for a template, while it is typed.
struct TemplateDialog: Hashable, Sendable {
  var field = TextField()
}
