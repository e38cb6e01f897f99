extension DayTable {
  /// Where values stand, slots of duty minutes, for some tables: only states that tours come to take any.
  ///
  /// Raw memory: the loops over it are nearly all of the pricing, and without checks they are vectorised. `make bench-steps`
  /// measures the pricing.
  final class Memory {
    private var chunks: [(base: UnsafeMutablePointer<Value>, count: Int)] = []
    /// The chunk that is handed out, and how much of it was.
    private var chunk = 0
    private var used = 0
    /// Arrivals of the table that is being filled.
    private(set) var scratch: UnsafeMutablePointer<Value> = .allocate(capacity: 1)
    private var scratchCapacity = 1

    private static var valuesOfChunk: Int { 1 << 17 }

    deinit {
      for chunk in chunks { chunk.base.deallocate() }
      scratch.deallocate()
    }

    /// Takes all slots back: no table that was filled before is of use then.
    func clear() { (chunk, used) = (0, 0) }

    /// Memory for so many values, as they were left.
    func take(_ count: Int) -> UnsafeMutablePointer<Value> {
      while chunk < chunks.count, used + count > chunks[chunk].count { (chunk, used) = (chunk + 1, 0) }
      if chunk == chunks.count {
        let size = max(count, Self.valuesOfChunk)
        chunks.append((.allocate(capacity: size), size))
      }
      defer { used += count }
      return chunks[chunk].base + used
    }

    func reserve(scratch count: Int) {
      guard count > scratchCapacity else { return }
      scratch.deallocate()
      scratchCapacity = count
      scratch = .allocate(capacity: count)
    }
  }
}
