/// The id of an entry in a district's files, typed by what it names: an officer's id is no campus's id.
///
/// Ids are 1 to 64 of `a-z 0-9 -`. The type holds any text, since a week may name what no longer exists;
/// ``isWellFormed`` says whether the text is an id at all.
package struct Identifier<Entity>: Hashable, Sendable {
  /// The id as written in the file.
  package let text: String

  /// Wraps `text` as it is.
  package init(_ text: String) {
    self.text = text
  }

  /// Whether the text is 1 to 64 of `a-z 0-9 -`.
  package var isWellFormed: Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
      }
  }
}

extension Identifier: Comparable {
  /// By the bytes of the ids.
  package static func < (left: Identifier, right: Identifier) -> Bool {
    left.text < right.text
  }
}

extension Identifier: CustomStringConvertible {
  /// The id as written, which may be no well-formed one.
  package var description: String { text }
}

extension Identifier: ExpressibleByStringLiteral {
  /// An id written in the source.
  package init(stringLiteral value: String) {
    self.init(value)
  }
}

/// A position in one of the dense tables of a ``WeekPlan``, typed by what stands there.
package struct DenseIndex<Entity>: Hashable, Sendable {
  /// The position, from 0.
  package let rawValue: Int

  /// The position `rawValue`, from 0.
  @inlinable package init(_ rawValue: Int) {
    self.rawValue = rawValue
  }

  /// Whether both are the same position.
  @inlinable package static func == (left: DenseIndex, right: DenseIndex) -> Bool {
    left.rawValue == right.rawValue
  }

  /// Hashes the position.
  @inlinable package func hash(into hasher: inout Hasher) {
    hasher.combine(rawValue)
  }
}

extension DenseIndex: Comparable {
  /// The earlier position comes first.
  @inlinable package static func < (left: DenseIndex, right: DenseIndex) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// The position of a campus in `District.campuses`.
package typealias CampusIndex = DenseIndex<Campus>
/// The position of an officer in `District.officers`.
package typealias OfficerIndex = DenseIndex<Officer>
/// The position of a role in `District.roles`.
package typealias RoleIndex = DenseIndex<Role>
/// The position of a period within one campus's day, from 0 in order of time.
package typealias PeriodIndex = DenseIndex<Period>
