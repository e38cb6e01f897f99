import Foundation
import TerminalKit

/// The colours of terminals' palettes as light, by the Web Content Accessibility Guidelines 2.2.
enum Contrast {
  /// The eight colours as a terminal shows them, red, green and blue from 0 to 255.
  static let eightColors: [String: [[Int]]] = [
    "xterm": [
      [0, 0, 0], [205, 0, 0], [0, 205, 0], [205, 205, 0], [0, 0, 238], [205, 0, 205], [0, 205, 205], [229, 229, 229],
    ],
    "the Linux console": [
      [0, 0, 0], [170, 0, 0], [0, 170, 0], [170, 85, 0], [0, 0, 170], [170, 0, 170], [0, 170, 170], [170, 170, 170],
    ],
  ]

  /// What terminals of 256 colours show red as where nobody has chosen other colours, and bold red where that is brighter.
  static let reds: [String: [Int]] = [
    "xterm": [205, 0, 0], "xterm, bold": [255, 0, 0], "GNOME Terminal": [192, 28, 40], "PuTTY": [187, 0, 0],
    "PuTTY, bold": [255, 85, 85], "Windows Terminal": [197, 15, 31], "Windows Terminal, bold": [231, 72, 86],
    "Terminal.app": [194, 54, 33], "Terminal.app, bold": [252, 57, 31], "VS Code": [205, 49, 49],
    "VS Code, bold": [241, 76, 76], "kitty": [204, 4, 3], "Solarized": [220, 50, 47],
  ]

  /// The fixed entries of the 256: a cube of six levels a side, and a ramp of grays; nil for the first sixteen, which
  /// every terminal shows as it likes.
  static func rgb(_ color: Color) -> [Int]? {
    let index = Int(color.index)
    guard index >= 16 else { return nil }
    guard index < 232 else { return Array(repeating: 8 + 10 * (index - 232), count: 3) }
    let levels = [0, 95, 135, 175, 215, 255]
    return [levels[(index - 16) / 36], levels[(index - 16) / 6 % 6], levels[(index - 16) % 6]]
  }

  /// Relative luminance, 0 for black to 1 for white.
  static func luminance(_ rgb: [Int]) -> Double {
    let linear = rgb.map { value in
      let share = Double(value) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// From 1, the same, to 21, black on white.
  static func ratio(_ first: [Int], _ second: [Int]) -> Double {
    let (one, other) = (luminance(first), luminance(second))
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }
}
