/// What each command's exit codes tell a script, in words for its help and its page of the manual.
enum ExitCodes {
  /// What begins the paragraph, so that it is found again.
  static let beginning = "Exit codes: "

  static let open = text(
    "0 the program was left", reading, "69 there is no terminal", written,
    "75 the input of --linear ended before all was saved", "128 and more: a signal ended it")
  static let check = text("0 neither a violation nor a gap", "1 there is one", reading)
  static let fill = text(
    "0 the week is saved", reading, written, "75 there was no time for a roster", "130 Ctrl-C ended it")
  static let explain = text("0 the gap, or that there is none, was explained", reading)
  static let show = text("0 it was printed", reading)
  static let export = text("0 it was written", reading, written)
  static let `import` = text(
    "0 every row is right", "1 rows are refused and the others were written", "64 wrong usage",
    "65 rows are refused and nothing was written, or something in a file is wrong", "66 there is no such file", written)
  static let history = text("0 listed or restored", reading, written)
  static let new = text("0 the folder was made", "64 wrong usage", written)
  static let diff = text("0 there is no difference", "1 there is one", reading)
  static let merge = text("0 all is joined", "1 a conflict was left for you", reading, written)
  static let doctor = text("0 all is well", "1 something would go wrong", "64 wrong usage")
  static let config = text(
    "0 printed, or right", "64 wrong usage", "65 a setting is wrong", "66 there is no place for settings")
  static let tour = text("0 the tour was left", "64 wrong usage", "69 there is no terminal", written)

  private static let reading = "64 wrong usage; 65 something in a file is wrong; 66 there is no such file"
  private static let written = "73 and 74 something could not be written"

  private static func text(_ parts: String...) -> String { beginning + parts.joined(separator: "; ") + "." }
}
