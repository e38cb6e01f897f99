package import Staffing

/// What a spreadsheet holds.
package enum SheetKind: String, CaseIterable, Hashable, Sendable {
  case campuses, officers, bells, visits, absences
}

/// A spreadsheet to be read into the open district and week, without anything being written.
package struct SheetOrder: Hashable, Sendable {
  /// Names the order.
  package var id: Int
  /// Where the file is, as the user gave it.
  package var path: String
  /// What it holds.
  package var kind: SheetKind
  /// The name of each column's field, nil where it is not used; nil for all: as the headings say.
  package var fields: [String?]?
  /// The id of the agency whose schools are wanted, or of the officer whose calendar it is; empty: nobody said.
  package var whose: String
  /// What it is read into.
  package var target: DistrictWeek

  /// An order to read the file at `path`.
  package init(
    id: Int, path: String, kind: SheetKind, fields: [String?]? = nil, whose: String = "", target: DistrictWeek
  ) {
    (self.id, self.path, self.kind, self.fields) = (id, path, kind, fields)
    (self.whose, self.target) = (whose, target)
  }
}

/// What was found in a spreadsheet.
package struct SheetReading: Hashable, Sendable {
  /// One column of it.
  package struct Column: Hashable, Sendable {
    /// As spreadsheets call it: `A`.
    package var letter: String
    /// As it stands in the row of headings; may be empty.
    package var heading: String
    /// What the first rows have there.
    package var samples: [String]
    /// The name of its field; nil: it is not used.
    package var field: String?

    /// A column as it was read.
    package init(letter: String, heading: String, samples: [String], field: String?) {
      (self.letter, self.heading, self.samples, self.field) = (letter, heading, samples, field)
    }
  }

  /// What would become of one row.
  package struct Row: Hashable, Sendable {
    /// In the order in which they are shown: what wants a decision first.
    package enum Outcome: Int, CaseIterable, Hashable, Sendable {
      case refused, changed, taken, same
    }

    /// What would become of it.
    package var outcome: Outcome
    /// Where it is, what it is about and why: one sentence.
    package var text: String

    /// A row as it was read.
    package init(outcome: Outcome, text: String) {
      (self.outcome, self.text) = (outcome, text)
    }
  }

  /// What can be said of the file as a whole.
  package enum Question: Hashable, Sendable {
    /// Of which agency the schools are wanted.
    case agency
    /// Whose calendar it is.
    case officer
  }

  /// None for a calendar.
  package var columns: [Column]
  /// The names of the fields that a column can hold.
  package var fields: [String]
  /// What no column holds and is needed, as `start` or `day or date`.
  package var missing: [String]
  /// What wants a decision first, then in the file's order.
  package var rows: [Row]
  /// How many rows have each outcome.
  package var counts: [Row.Outcome: Int]
  /// Rows of other agencies or weeks, which were passed over.
  package var passedOver: Int
  /// What may be asked of the user; nil: nothing.
  package var question: Question?
  /// The district and the week with all that was understood; nil while a field is missing.
  package var target: DistrictWeek?

  /// A file as it was read.
  package init(
    columns: [Column], fields: [String], missing: [String], rows: [Row], passedOver: Int, question: Question?,
    target: DistrictWeek?
  ) {
    (self.columns, self.fields, self.missing) = (columns, fields, missing)
    (self.passedOver, self.question, self.target) = (passedOver, question, target)
    counts = rows.reduce(into: [:]) { $0[$1.outcome, default: 0] += 1 }
    self.rows = Row.Outcome.allCases.flatMap { outcome in rows.filter { $0.outcome == outcome } }
  }
}

/// What became of an ``Effect/readSheet(_:)``.
package enum SheetNews: Hashable, Sendable {
  /// What was found.
  case read(SheetReading)
  /// Why it cannot be read: one sentence.
  case failed(String)
}
