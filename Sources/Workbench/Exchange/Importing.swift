import Staffing

// Spreadsheets into the open district and week.
extension State {
  mutating func openImport() -> [Effect] {
    guard setup.form == nil, mayEditSetup() else { return [] }
    var chooser = SheetChooser()
    chooser.kind = SheetKind(rawValue: "\(setup.kind)") ?? (setup.kind == .periods ? .bells : .officers)
    dialogs.append(.sheets(chooser))
    return [.listSheets]
  }

  mutating func list(sheets: [String]) -> [Effect] {
    guard case .sheets(var chooser) = dialogs.last else { return [] }
    chooser.files = sheets
    chooser.cursor = ListCursor()
    replaceDialog(with: .sheets(chooser))
    return []
  }

  /// Reads the chosen file, so that its columns can be mapped.
  mutating func accept(_ chooser: SheetChooser) -> [Effect] {
    guard let path = chooser.path else {
      warn("Type the path of a spreadsheet that was saved as CSV, or of a calendar (.ics).")
      return []
    }
    dialogs.append(.importing(ImportDialog(order(path, chooser.kind))))
    return readSheet()
  }

  private mutating func order(_ path: String, _ kind: SheetKind) -> SheetOrder {
    SheetOrder(id: 0, path: path, kind: kind, target: document.setup)
  }

  /// Asks for the file anew, with what the dialog in front says.
  mutating func readSheet() -> [Effect] {
    guard case .importing(var dialog) = dialogs.last else { return [] }
    lastSheet += 1
    dialog.order.id = lastSheet
    dialog.order.whose = dialog.whose.text
    dialog.order.target = document.setup
    (dialog.isWaiting, dialog.isArmed) = (true, false)
    replaceDialog(with: .importing(dialog))
    return [.readSheet(dialog.order)]
  }

  /// What was found in the file that was asked for last.
  mutating func hear(_ news: SheetNews, of id: Int) -> [Effect] {
    guard case .importing(var dialog) = dialogs.last, dialog.order.id == id else { return [] }
    switch news {
    case .read(let reading):
      dialog.take(reading)
      replaceDialog(with: .importing(dialog))
    case .failed(let sentence):
      report(sentence)
      // Back to the choice of the file.
      dialogs.removeLast()
    }
    return []
  }

  /// Another field for the column under the cursor.
  mutating func changeField(in dialog: ImportDialog, by step: Int) -> [Effect] {
    var changed = dialog
    guard changed.changeField(by: step) else { return [] }
    replaceDialog(with: .importing(changed))
    return readSheet()
  }

  /// Whether the cursor is on a column that can be given another field.
  var isColumnChosen: Bool {
    guard case .importing(let dialog) = dialogs.last else { return false }
    return dialog.chosenColumn != nil
  }

  mutating func changePart(of dialog: ImportDialog) {
    var changed = dialog
    changed.changePart()
    replaceDialog(with: .importing(changed))
  }

  /// Takes what was understood, as one edit.
  mutating func accept(_ dialog: ImportDialog) -> [Effect] {
    if dialog.wantsReading { return readSheet() }
    guard let reading = dialog.reading, !dialog.isWaiting else { return [] }
    guard let target = reading.target else {
      guard !reading.missing.isEmpty else {
        warn(Self.agencyRequest)
        return []
      }
      warn("No column holds \(reading.missing.joined(separator: ", ")): choose one with ← and →.")
      return []
    }
    let refused = reading.counts[.refused] ?? 0
    let edit = DistrictEdit(from: dialog.order.target, to: target)
    guard !edit.isEmpty else {
      warn(refused > 0 ? "Nothing can be taken: every new row is refused." : "Nothing to take: all of it is here.")
      return []
    }
    guard refused == 0 || dialog.isArmed else {
      var armed = dialog
      armed.isArmed = true
      replaceDialog(with: .importing(armed))
      warn("\(counted(refused, "row")) \(refused == 1 ? "is" : "are") refused: Enter again takes the others.")
      return []
    }
    let count = (reading.counts[.taken] ?? 0) + (reading.counts[.changed] ?? 0)
    guard perform(edit, name: "\(dialog.order.kind.rawValue) from \(dialog.order.fileName)") else { return [] }
    dialogs.removeAll { $0.context == .sheets || $0.context == .importing }
    let key = keyName(.undo, in: .setup)
    say("\(counted(count, "row")) of \(dialog.order.fileName) taken; \(key) takes \(count == 1 ? "it" : "them") back.")
    return []
  }
}

extension SheetOrder {
  /// The file without its folder.
  var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }
}
