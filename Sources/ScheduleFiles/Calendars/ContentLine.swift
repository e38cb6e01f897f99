import Staffing

/// A line of an iCalendar file (RFC 5545, 3.1): `NAME;PARAM=value:value`.
struct ContentLine: Equatable {
  /// In upper case.
  var name: String
  /// By name in upper case.
  var parameters: [String: String] = [:]
  /// As in the file, with its escapes.
  var value: String

  init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  /// Reads an unfolded line; nil where that is none.
  init?(reading line: String) {
    guard let colon = Self.endOfParameters(line) else { return nil }
    let parts = Self.split(line[..<colon])
    guard let name = parts.first, !name.isEmpty else { return nil }
    self.name = name.uppercased()
    value = String(line[line.index(after: colon)...])
    for part in parts.dropFirst() {
      guard let equals = part.firstIndex(of: "=") else { continue }
      let text = part[part.index(after: equals)...]
      parameters[part[..<equals].uppercased()] = text.filter { $0 != "\"" }
    }
  }

  /// The first colon outside of quotes.
  private static func endOfParameters(_ line: String) -> String.Index? {
    var isQuoted = false
    for index in line.unicodeScalars.indices {
      switch line.unicodeScalars[index] {
      case "\"": isQuoted.toggle()
      case ":" where !isQuoted: return index
      default: break
      }
    }
    return nil
  }

  private static func split(_ text: Substring) -> [String] {
    var (parts, isQuoted) = ([""], false)
    for scalar in text.unicodeScalars {
      if scalar == "\"" { isQuoted.toggle() }
      if scalar == ";", !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].unicodeScalars.append(scalar)
      }
    }
    return parts
  }

  // MARK: Escapes

  /// `text` as a value of type TEXT; hidden characters are made visible.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\r": break
      default: result += isHidden(scalar) ? "\\\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
      }
    }
    return result
  }

  /// The text that a value of type TEXT stands for.
  static func unescaped(_ value: String) -> String {
    var (result, isEscaped) = ("", false)
    for scalar in value.unicodeScalars {
      if isEscaped {
        result += scalar == "n" || scalar == "N" ? "\n" : String(scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  // MARK: Folding

  /// The most octets of a line, its end not counted.
  static let width = 75

  /// `line` with its line end, folded so that no line has more than ``width`` octets and no character is split.
  static func folded(_ line: String) -> String {
    var (result, octets) = ("", 0)
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if octets + size > width {
        result += "\r\n "
        octets = 1
      }
      result.unicodeScalars.append(scalar)
      octets += size
    }
    return result + "\r\n"
  }

  /// The lines of a file, with folds undone, and the number of the line each begins on.
  static func unfolded(_ text: String) -> [(line: Int, text: String)] {
    var lines: [(line: Int, text: String)] = []
    var (first, bytes): (Int, [UInt8]) = (0, [])
    func end() {
      if !bytes.isEmpty { lines.append((first, String(decoding: bytes, as: UTF8.self))) }
    }
    for (position, part) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let line = part.last == 0x0D ? part.dropLast() : part
      if let start = line.first, start == 0x20 || start == 0x09, !bytes.isEmpty {
        bytes += line.dropFirst()
      } else if !line.isEmpty {
        end()
        (first, bytes) = (position + 1, Array(line))
      }
    }
    end()
    return lines
  }
}
