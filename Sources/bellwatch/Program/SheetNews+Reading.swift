import ScheduleFiles
import Staffing
import TerminalKit
import Workbench

extension SheetNews {
  /// What is found in the spreadsheet of `order`; nothing is written.
  init(reading order: SheetOrder) {
    let file = order.path
    do {
      guard let kind = ImportKind(rawValue: order.kind.rawValue) else {
        self = .failed("\(file): nobody knows what it holds.")
        return
      }
      var reader = SpreadsheetImport(kind: kind, file: file)
      if !order.whose.isEmpty {
        if kind == .campuses { reader.lea = order.whose }
        if kind == .absences { reader.officer = try Self.officer(order.whose, order.target.district) }
      }
      let assigned = order.fields.map { names in names.map { $0.flatMap { ImportField(rawValue: $0) } } }
      let bytes = try ExportFile(path: file).spreadsheet()
      let preview = try reader.preview(bytes, of: order.target, assigned: assigned)
      var target = order.target
      if let result = preview.result {
        target.district = result.district
        target.week = result.weeks[target.week.monday] ?? target.week
        // What was understood row by row has to make a whole as well.
        _ = try DistrictFile.read(Array(DistrictFile.text(of: target.district).utf8), file: DistrictFolder.districtFile)
      }
      Log.read(preview.result?.report, kind, from: file, bytes: bytes.count)
      self = .read(SheetReading(preview, kind, target: preview.result == nil ? nil : target))
    } catch let error as FileError {
      self = .failed(error.summary)
    } catch let failure as Failure {
      self = .failed(failure.messages.joined(separator: " "))
    } catch {
      self = .failed("\(file): \(error)")
    }
  }

  private static func officer(_ id: String, _ district: District) throws(Failure) -> Identifier<Officer> {
    guard district.officers.contains(where: { $0.id.text == id }) else {
      let near = nearest(to: id, among: district.officers.map(\.id.text)).map { "; did you mean '\($0)'?" } ?? ""
      throw Failure("There is no officer '\(printable(id))'\(near)", exitCode: .badData)
    }
    return Identifier(id)
  }
}

extension SheetReading {
  fileprivate init(_ preview: SheetPreview, _ kind: ImportKind, target: DistrictWeek?) {
    let question: Question? =
      kind == .campuses && preview.columns.contains { $0.field == .lea }
      ? .agency : kind == .absences && preview.columns.isEmpty ? .officer : nil
    self.init(
      columns: preview.columns.map {
        Column(letter: $0.letter, heading: $0.heading, samples: $0.samples, field: $0.field?.rawValue)
      }, fields: kind.fields.map(\.field.rawValue),
      missing: preview.missing.map { $0.map(\.rawValue).joined(separator: " or ") },
      rows: preview.result.map { Self.rows(of: $0.report) } ?? [], passedOver: preview.result?.report.passedOver ?? 0,
      question: question, target: target)
  }

  private static func rows(of report: ImportReport) -> [Row] {
    report.rows.map { row in
      let outcome: Row.Outcome =
        switch row.outcome {
        case .taken: .taken
        case .changed: .changed
        case .same: .same
        case .refused: .refused
        }
      return Row(outcome: outcome, text: report.lines(of: row).joined(separator: "; "))
    }
  }
}

extension DistrictClient {
  /// The spreadsheets and calendars in the folder in which the program runs, and in the district's.
  func sheets() -> [String] {
    let isHere = path == "." || path == "./"
    let here = ExportFile(path: ".").sheets
    return here + (isHere ? [] : ExportFile(path: path).sheets.map { "\(path)/\($0)" })
  }
}
