import Staffing
import TerminalKit

/// Where the parts of the setup are: sections on the left, beside them the list, and what is under its cursor below it
/// or on a wide screen beside it.
struct SetupLayout: Hashable, Sendable {
  private static let sectionsWidth = 20
  /// From this width of the screen on, the entry is shown beside the list.
  private static let leastWideWidth = 130
  private static let detailsHeight = 7

  let area: Rect
  /// The sections' rows.
  let sections: Rect
  /// The list, its heading in the first row.
  let list: Rect
  /// What is under the cursor, its heading in the first row.
  let details: Rect
  let isWide: Bool
  let form: Rect
  let picker: Rect
  let removal: Rect

  init(_ size: Size) {
    let layout = Layout(size)
    area =
      layout.map { layout in
        Rect(
          left: layout.body.left, top: layout.body.top, width: layout.body.width,
          height: layout.body.height + layout.details.height + layout.legend.height)
      } ?? Rect(size: size)
    var rest = area
    sections = rest.splitLeft(Self.sectionsWidth)
    rest.splitLeft(2)
    isWide = area.width >= Self.leastWideWidth
    if isWide {
      list = rest.splitLeft(rest.width * 11 / 20)
      rest.splitLeft(2)
    } else {
      list = rest.splitTop(max(4, rest.height - Self.detailsHeight))
    }
    details = rest
    form = area.centered(Size(width: min(area.width, 100), height: min(area.height, 30)))
    picker = form.centered(Size(width: min(form.width - 8, 64), height: form.height - 4))
    removal = area.centered(Size(width: min(area.width, 80), height: min(area.height - 2, 24)))
  }

  /// How many entries the list shows.
  var listPage: Int { max(1, list.height - 1) }
  /// Lines about the field under the cursor.
  static let formFooter = 4
  /// How many rows of a form are seen.
  var formPage: Int { max(1, form.height - 2 - Self.formFooter) }
  /// How many choices are seen.
  var pickerPage: Int { max(1, picker.height - 4) }
  /// How many consequences are seen.
  var removalPage: Int { max(1, removal.height - 7) }
  /// Columns of the painted days.
  var painterWidth: Int { max(1, form.width - 4 - Self.dayName) }
  /// The box of a week that is painted, in the place of a form.
  static func painterBox(in area: Rect) -> Rect { area.centered(Size(width: area.width, height: 16)) }
  /// The painted days, a row each, without their names.
  var painterDays: Rect {
    var rest = Self.painterBox(in: form).inset(columns: 2, rows: 1)
    // A free row and the hours.
    rest.splitTop(2)
    rest.splitLeft(Self.dayName)
    return rest.splitTop(Weekday.allCases.count)
  }
  /// `Mon` and a space.
  static let dayName = 4
}
