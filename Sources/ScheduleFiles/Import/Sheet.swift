import Staffing
import SwiftCSV

/// A table out of a spreadsheet, as text.
struct Sheet {
  struct Row {
    /// From 1, as the spreadsheet shows it.
    let number: Int
    /// As they stand in the file.
    let fields: [String]
  }

  let rows: [Row]

  /// The most bytes of a spreadsheet: eight times the list of all schools of the country.
  static let sizeLimit = 64 << 20

  /// Reads CSV whose fields are separated by commas, semicolons or tabs, whichever its first row has most of.
  init(_ bytes: [UInt8], file: String) throws(FileError) {
    guard bytes.contains(where: { $0 != 0x20 && $0 > 0x0D }) else { throw FileError(file: file, .sheet(.empty)) }
    var text = try Self.decode(bytes, file: file)
    // Line ends that only some programs know would shift the rows.
    if text.unicodeScalars.contains(where: Self.isRareLineEnd) {
      text = String(String.UnicodeScalarView(text.unicodeScalars.map { Self.isRareLineEnd($0) ? " " : $0 }))
    }
    let delimiter = Self.delimiter(of: text)
    try SheetCheck(delimiter: delimiter).check(text, file: file)
    var rows: [Row] = []
    do {
      // Without rows of its own: those would be padded to the longest.
      let csv = try EnumeratedCSV(
        string: text, delimiter: .character(Character(delimiter)), loadColumns: false, rowLimit: 0)
      try csv.enumerateAsArray(startAt: 0, rowLimit: nil) { fields in
        rows.append(Row(number: rows.count + 1, fields: fields))
      }
    } catch {
      throw FileError(file: file, .sheet(.unreadable(row: rows.count + 1)))
    }
    self.rows = rows
  }

  private static func isRareLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}"
  }

  private static func decode(_ bytes: [UInt8], file: String) throws(FileError) -> String {
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
      throw FileError(file: file, .notUTF8(.utf16))
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    guard let text = String(validating: bytes.dropFirst(hasMark ? 3 : 0), as: UTF8.self) else {
      var (line, rest) = (1, bytes[...])
      while let end = rest.firstIndex(of: 0x0A), String(validating: rest[..<end], as: UTF8.self) != nil {
        line += 1
        rest = rest[(end + 1)...]
      }
      let odd = rest.first { $0 >= 0x80 } ?? 0x80
      throw FileError(file: file, line: line, .notUTF8(.byte(odd)))
    }
    return text
  }

  private static func delimiter(of text: String) -> Unicode.Scalar {
    var counts: [Unicode.Scalar: Int] = [:]
    var isQuoted = false
    for scalar in text.unicodeScalars {
      if scalar == "\"" { isQuoted.toggle() }
      if scalar == "\n", !isQuoted, !counts.isEmpty { break }
      if !isQuoted, scalar == "," || scalar == ";" || scalar == "\t" { counts[scalar, default: 0] += 1 }
    }
    let candidates: [Unicode.Scalar] = [",", ";", "\t"]
    return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? ","
  }
}

/// The column of a spreadsheet, from 0, as spreadsheets call it: `A` … `Z`, `AA`.
package func columnName(_ column: Int) -> String {
  var (rest, name) = (column, "")
  repeat {
    name = String(UnicodeScalar(UInt8(0x41 + rest % 26))) + name
    rest = rest / 26 - 1
  } while rest >= 0
  return name
}

/// What the reader of tables does not tell, or not where: quotes that do not match, characters that have no place in
/// a table, rows without end.
struct SheetCheck {
  let delimiter: Unicode.Scalar

  /// More columns than any list of officers has: each row may become as long as the longest.
  static let mostColumns = 1_000

  private enum State {
    case start, plain, quoted
    /// After a quote inside of a quoted field.
    case closed
  }

  func check(_ text: String, file: String) throws(FileError) {
    var (row, column, state) = (1, 0, State.start)
    var quoteRow = (row: 1, column: 0)
    func refuse(_ fault: SheetFault.Cell) -> FileError {
      FileError(file: file, .sheet(.cell(row: row, column: column, fault)))
    }
    var isAfterMark = false
    for scalar in text.unicodeScalars {
      // Such a character would merge with the mark before it, which would be none then.
      if isAfterMark, scalar.value > 0x7F, scalar.properties.isGraphemeExtend || scalar == "\u{200D}" {
        throw refuse(.looseAccent)
      }
      let isMark = scalar == delimiter || scalar == "\"" || scalar == "\n"
      isAfterMark = isMark
      if !isMark, scalar.value < 0x20, scalar != "\t", scalar != "\r" {
        throw refuse(.controlCharacter(UInt8(scalar.value)))
      }
      switch (state, scalar) {
      case (.quoted, "\""): state = .closed
      case (.quoted, _): break
      case (.closed, "\""): state = .quoted
      case (_, delimiter):
        (state, column) = (.start, column + 1)
        guard column < Self.mostColumns else { throw refuse(.tooManyColumns) }
      case (_, "\n"): (state, column, row) = (.start, 0, row + 1)
      case (.start, "\""):
        state = .quoted
        quoteRow = (row, column)
      case (.start, " "), (.start, "\t"), (.start, "\r"), (.closed, " "), (.closed, "\t"), (.closed, "\r"): break
      case (.closed, _): throw refuse(.textAfterQuote)
      case (.plain, "\""): throw refuse(.quoteInside)
      case (.start, _), (.plain, _): state = .plain
      }
    }
    if state == .quoted {
      (row, column) = quoteRow
      throw refuse(.openQuote)
    }
  }
}

/// What is wrong with a spreadsheet as a whole, or with how a cell is written.
package enum SheetFault: Hashable, Sendable {
  /// What is wrong with how a cell is written.
  package enum Cell: Hashable, Sendable {
    case controlCharacter(UInt8)
    case looseAccent
    case openQuote
    case quoteInside
    case textAfterQuote
    case tooManyColumns
  }

  case empty
  case unreadable(row: Int)
  case cell(row: Int, column: Int, Cell)
  /// No row of the first ones names the columns that are needed.
  case noHeadings(needed: [String], found: [String])

  var sentence: String {
    switch self {
    case .empty: "the file is empty; its first row should name the columns"
    case .unreadable(let row): "row \(row) is not CSV; save the spreadsheet as CSV anew"
    case .cell(let row, let column, let fault): "row \(row), column \(columnName(column)): \(fault.sentence)"
    case .noHeadings(let needed, let found):
      "no row names the columns; \(needed.joined(separator: ", ")) \(needed.count == 1 ? "is" : "are") needed"
        + (found.isEmpty
          ? "" : ", and the first row has \(found.map { "'\(printable($0, limit: 30))'" }.joined(separator: ", "))")
    }
  }
}

extension SheetFault.Cell {
  fileprivate var sentence: String {
    switch self {
    case .controlCharacter(let byte):
      "control character U+00\(hexadecimal(byte)) has no place in a spreadsheet; is it saved as CSV?"
    case .looseAccent: "an accent stands where a field begins, without a letter; remove it"
    case .openQuote: "a quote is opened here and never closed; close it, or write it twice"
    case .quoteInside: "a quote stands inside of a field; put the whole field in quotes, and write this one twice"
    case .textAfterQuote: "text follows a closing quote; write quotes inside of a field twice"
    case .tooManyColumns: "the row has more than \(SheetCheck.mostColumns) columns; is it the right file?"
    }
  }
}
