#if canImport(Glibc)
  import Glibc
#endif

/// Work beside a screen, which should not wait for it.
package enum ModestThread {
  /// The niceness of such work: 10 of 19, about a tenth of the processor where others want all of it.
  private static let niceness: Int32 = 10

  /// The calling thread leaves the processor to whoever else wants it, from now on: it may not take that back.
  package static func begin() {
    // Elsewhere niceness is of a whole process (setpriority(2), "C library/kernel differences").
    #if canImport(Glibc)
      setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, niceness)
    #endif
  }
}
