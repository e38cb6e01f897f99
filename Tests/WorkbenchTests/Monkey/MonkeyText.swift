/// What is typed and pasted, and what things are called.
enum MonkeyText {
  static let names = [
    "Escuela Primaria Benito Juárez del Valle de Santa Cruz y San Xavier", "学校法人砂漠の光小学校", "Ña\u{303}n\u{302}du\u{301}",
    "Left\u{202E}Right", "Hid\u{FEFF}den\u{200B}", "🏫 School", "A", "=1+1", "Elm \"the\" {Elm}: #1",
    "Zoe\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}",
  ]

  static let pasted =
    names + [
      "\u{FEFF}x",
      "oak", "12/7", "é", "\n", "x y", "mon 07:00-12:00", "2026-12-02", "12.5", "-1", "99999999999999999999",
      "\t\u{7}\u{1B}[31m",
    ]
    + [String(repeating: "long ", count: 400)]

  static let characters: [Character] =
    (0x20...0x7E).compactMap { Unicode.Scalar($0).map { Character($0) } } + Array("0123456789:-")
    + ["é", "学", "e\u{301}", "🏫", "\u{202E}"]
}
