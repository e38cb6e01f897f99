package import Staffing
import SystemPackage

// Weeks that are kept under a name, to make others from.
extension DistrictFolder {
  /// The folder, within a district's, of the templates.
  package static let templateFolder = "templates"

  /// The name of a template's file, such as `templates/a.yaml`.
  package static func templateFile(_ name: Identifier<Week>) -> String { "\(templateFolder)/\(name).yaml" }

  /// The names of the templates, ascending; files of other names are none.
  package func templates() throws(FileError) -> [Identifier<Week>] {
    let folder = location(Self.templateFolder)
    do {
      return try store.files.names(in: folder).compactMap { file in
        guard file.hasSuffix(".yaml") else { return nil }
        let name = Identifier<Week>(String(file.dropLast(5)))
        return name.isWellFormed ? name : nil
      }.sorted()
    } catch {
      if error == .noSuchFileOrDirectory { return [] }
      throw FileError(file: folder, .refused(.list, error))
    }
  }

  /// The template `name`: a week, whose Monday is that of the week it was made of.
  package func readTemplate(_ name: Identifier<Week>) throws(FileError) -> Week {
    let file = Self.templateFile(name)
    guard let bytes = try store.read(location(file)) else { throw FileError(file: file, .fileMissing) }
    return try WeekFile.read(bytes, file: file).week
  }

  /// Keeps the visits of `week` under a name; what the template held before is replaced.
  package func saveTemplate(_ name: Identifier<Week>, of week: Week, in district: District) throws(FileError) {
    let folder = location(Self.templateFolder)
    do {
      try store.files.makeFolder(folder, .ownerReadWriteExecute)
    } catch {
      guard error == .fileExists else { throw FileError(file: folder, .refused(.makeFolder, error)) }
    }
    let template = Week(monday: week.monday, notes: week.notes, visits: week.visits)
    let bytes = Array(WeekFile.text(of: template, in: district).utf8)
    _ = try store.replace(location(Self.templateFile(name)), with: bytes, since: nil)
  }
}
