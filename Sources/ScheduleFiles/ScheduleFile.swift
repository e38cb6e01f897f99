package import Staffing

/// The text of `district.yaml`.
package enum DistrictFile {
  /// The district in `bytes`; problems name `file`.
  ///
  /// All problems of a district are told at once, those of the text itself (no UTF-8, no YAML, a key given twice,
  /// another format) alone.
  package static func read(_ bytes: [UInt8], file: String) throws(FileError) -> District {
    try DistrictReader.read(DocumentText.decode(bytes, file: file), file: file)
  }

  /// The one text of `district`: what has been written once is written again byte for byte.
  package static func text(of district: District) -> String {
    DistrictWriter.text(district)
  }
}

/// The text of a week's file.
package enum WeekFile {
  /// The week in `bytes`, with warnings; problems name `file`. A week other than `expecting` is one.
  package static func read(
    _ bytes: [UInt8], file: String, expecting monday: CalendarDate? = nil
  ) throws(FileError) -> (week: Week, warnings: [FileProblem]) {
    try WeekReader.read(DocumentText.decode(bytes, file: file), file: file, expecting: monday)
  }

  /// The one text of `week`, its visits by officer, day and start; `district` tells when they start.
  package static func text(of week: Week, in district: District) -> String {
    WeekWriter.text(week, in: district)
  }
}
