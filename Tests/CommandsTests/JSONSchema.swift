import Foundation

/// What the schemas in `Documentation/` use of JSON Schema: types, members, entries, values, patterns.
struct JSONSchema {
  private let schema: [String: Any]

  init(named name: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let data = try Data(contentsOf: root.appending(path: "Documentation/\(name)"))
    schema = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  /// What is wrong with `value`, a sentence each.
  func faults(of value: Any) -> [String] { faults(of: value, schema, at: "$") }

  private func faults(of value: Any, _ schema: [String: Any], at place: String) -> [String] {
    var faults: [String] = []
    if let reference = schema["$ref"] as? String {
      let name = reference.components(separatedBy: "/").last ?? ""
      let definition = (self.schema["$defs"] as? [String: Any])?[name] as? [String: Any]
      return definition.map { self.faults(of: value, $0, at: place) } ?? ["\(place): no definition \(name)"]
    }
    if let type = schema["type"] as? String, !Self.is(value, type) { faults.append("\(place) is no \(type)") }
    if let constant = schema["const"] as? String, value as? String != constant {
      faults.append("\(place) is not '\(constant)'")
    }
    if let choices = schema["enum"] as? [String], !choices.contains(value as? String ?? "") {
      faults.append("\(place) is none of \(choices)")
    }
    if let pattern = schema["pattern"] as? String, let text = value as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      faults.append("\(place) is not like \(pattern)")
    }
    if let minimum = schema["minimum"] as? Double, let number = value as? Double, number < minimum {
      faults.append("\(place) is below \(minimum)")
    }
    if let object = value as? [String: Any] { faults += self.faults(ofMembers: object, schema, at: place) }
    if let list = value as? [Any], let items = schema["items"] as? [String: Any] {
      faults += list.enumerated().flatMap { self.faults(of: $1, items, at: "\(place)[\($0)]") }
    }
    return faults
  }

  private func faults(ofMembers object: [String: Any], _ schema: [String: Any], at place: String) -> [String] {
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    var faults = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }.map { "\(place) lacks \($0)" }
    for (key, value) in object.sorted(by: { $0.key < $1.key }) {
      if let property = properties[key] {
        faults += self.faults(of: value, property, at: "\(place).\(key)")
      } else if schema["additionalProperties"] as? Bool == false {
        faults.append("\(place) has \(key)")
      }
    }
    return faults
  }

  private static func `is`(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "integer": (value as? NSNumber).map { !isFlag($0) && $0.doubleValue == $0.doubleValue.rounded() } ?? false
    case "number": (value as? NSNumber).map { !isFlag($0) } ?? false
    case "boolean": (value as? NSNumber).map(isFlag) ?? false
    default: false
    }
  }

  private static func isFlag(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}
