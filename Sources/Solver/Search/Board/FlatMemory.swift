/// Memory for flat tables, freed as a whole.
///
/// The loops of the annealing go through these tables some hundred times a move; arrays would check every bound and
/// count references to their storage, which took more than half of the time.
final class FlatMemory {
  /// Two cache lines: no two threads' tables share one, which halved the speed of both.
  private static let alignment = 128
  private var blocks: [UnsafeMutableRawPointer] = []

  deinit {
    for block in blocks { block.deallocate() }
  }

  /// A table with the values of `array`. For types without references only.
  func table<Element: BitwiseCopyable>(_ array: [Element]) -> UnsafeMutablePointer<Element> {
    let table = room(for: Element.self, count: array.count)
    array.withUnsafeBufferPointer { values in
      if let base = values.baseAddress { table.initialize(from: base, count: array.count) }
    }
    return table
  }

  /// A table of `count` times the same value.
  func table<Element: BitwiseCopyable>(_ value: Element, count: Int) -> UnsafeMutablePointer<Element> {
    let table = room(for: Element.self, count: count)
    table.initialize(repeating: value, count: count)
    return table
  }

  private func room<Element: BitwiseCopyable>(for type: Element.Type, count: Int) -> UnsafeMutablePointer<Element> {
    let bytes = max(1, count * MemoryLayout<Element>.stride)
    let block = UnsafeMutableRawPointer.allocate(
      byteCount: (bytes + Self.alignment - 1) / Self.alignment * Self.alignment, alignment: Self.alignment)
    blocks.append(block)
    return block.bindMemory(to: type, capacity: max(1, count))
  }
}
