import Staffing
import SystemPackage

extension FileProblem {
  /// One sentence: where, what, and what to do; safe to print on a terminal whatever the file holds.
  package var message: String {
    let file = printable(file, limit: .max)
    let place = line.map { "\(file):\($0)" } ?? file
    let subject = entry.flatMap { $0.steps.isEmpty ? nil : $0.description }
    let key = key.map { printable($0) }
    let sentence =
      switch fault {
      case .file(let fault): fault.sentence
      case .entry(let fault): fault.sentence(key: key ?? "")
      // Without a key the value is the entry itself, or the whole file.
      case .value(let fault): key.map { "\($0) \(fault.sentence)" } ?? "\(subject ?? "the file") \(fault.sentence)"
      case .setting(let sentence): key.map { "\($0): \(sentence)" } ?? sentence
      }
    let parts = if case .value = fault, key == nil { [place, sentence] } else { [place, subject, sentence] }
    return parts.compactMap(\.self).joined(separator: ": ")
  }
}

extension FileFault {
  fileprivate var sentence: String {
    switch self {
    case .folderMissing: "there is no such folder; name one that holds a district.yaml, or make it with 'bellwatch new'"
    case .notAFolder: "this is not a folder; name the folder that holds district.yaml"
    case .folderHoldsADistrict: "the folder holds a district.yaml already; choose another folder"
    case .fileMissing: "there is no such file; a district is a folder with a district.yaml, made by 'bellwatch new'"
    case .isAFolder: "this is a folder where a file is expected; move it away"
    case .notARegularFile: "this is a pipe or a device where a file is expected; move it away"
    case .symbolicLink: "this is a symbolic link where a folder of bellwatch's own is expected; move it away"
    case .noSuchVersion(let number): "there is no version \(number); 'bellwatch history' lists those that are kept"
    case .outsideTheFolder(let target):
      "this is a link that leads out of the district's folder, to '\(printable(target))'; put the file itself here"
    case .refused(let operation, let errno): "cannot \(operation.sentence): \(errno)\(advice(operation, errno))"
    case .tooLarge(let limit): "the file is larger than \(limit >> 20) MB, the most that is read; is it the right one?"
    case .empty: "the file is empty; its first line should say 'format: …'"
    case .notUTF8(.byte(let byte)):
      "byte 0x\(hexadecimal(byte)) is not UTF-8 text, perhaps Latin-1 or Windows-1252; save the file as UTF-8"
    case .notUTF8(.utf16): "the text is UTF-16; save the file as UTF-8"
    case .controlCharacter(let byte): "control character U+00\(hexadecimal(byte)) is not allowed in YAML; remove it"
    case .notYAML(let problem): "not YAML: \(printable(problem)); check indentation, quotes, brackets and commas"
    case .conflictMarker:
      "both sides of a conflict stand here, as git leaves them; keep one and take out the lines '<<<<<<<' to '>>>>>>>'"
    case .directive: "a directive ('%…') is not allowed; remove the line"
    case .anchor: "an anchor ('&…') is not allowed; write the entry out, or quote text that begins with '&'"
    case .alias: "an alias ('*…') is not allowed; write the entry out, or quote text that begins with '*'"
    case .tag(let tag): "tag '\(printable(tag))' is not allowed; remove it, or quote text that begins with '!'"
    case .severalDocuments: "a second YAML document begins here; keep one in each file"
    case .wrongFormat(let found, let expected): "format '\(printable(found))' is not known; write 'format: \(expected)'"
    case .newerFormat(let found, let expected):
      "format '\(printable(found))' was written by a newer bellwatch, this one reads '\(expected)'; update bellwatch"
    case .weekOfAnotherFile(let week):
      "week \(week) does not match the file's name; name the file '\(week).yaml' or correct the week"
    case .sheet(let fault): fault.sentence
    case .namedByNoMonday(let date):
      "\(date) is no Monday, so the file is not read; a week's file is named '\(date.monday).yaml'"
    }
  }

  private func advice(_ operation: Operation, _ errno: Errno) -> String {
    switch (operation, errno) {
    case (_, .permissionDenied), (_, .notPermitted): "; check who may use it with 'ls -l'"
    case (_, .noSpace), (_, .diskQuotaExceeded): "; make room, then save again"
    case (.journal, _), (.journalSynchronize, _): "; the last edits are here only: save the week"
    case (.lock, _): "; others are not told that it is being edited"
    case (.remove, _): "; remove it by hand"
    case (.create, _), (.write, _), (.rename, _), (.synchronize, _): "; what was there before is untouched"
    case (.synchronizeFolder, _): "; the new file is in place, but save again before you trust it"
    case (.makeFolder, .noSuchFileOrDirectory): "; make the folder that should hold it first"
    case (.read, _), (.list, _), (.makeFolder, _): "; check the path"
    }
  }
}

extension FileFault.Operation {
  fileprivate var sentence: String {
    switch self {
    case .read: "read the file"
    case .list: "list the folder"
    case .makeFolder: "make the folder"
    case .create: "create the file"
    case .write: "write the file"
    case .rename: "put the new file in place"
    case .synchronize: "bring the file safely to the disk"
    case .synchronizeFolder: "bring the folder safely to the disk"
    case .lock: "mark the week as open"
    case .journal: "keep the edits in the journal"
    case .journalSynchronize: "bring the journal safely to the disk"
    case .remove: "remove the file"
    }
  }
}

extension EntryPath: CustomStringConvertible {
  /// `officer 'chen'`, or from the inside out `certification 2 of officer 'chen'`.
  package var description: String {
    steps.reversed().map { step in
      switch step {
      case .named(let kind, let id): "\(kind.rawValue) '\(printable(id))'"
      case .numbered(let kind, let number): "\(kind.rawValue) \(number)"
      case .key(let key): printable(key)
      }
    }.joined(separator: " of ")
  }
}
