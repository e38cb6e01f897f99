import Dispatch
import Glibc
import Synchronization

/// Tells when a folder's YAML files may have changed, by inotify: nothing runs until one has. Folders that other machines
/// change (NFS) tell nothing; there the change is noticed when saving.
final class FolderWatcher {
  private let source: any DispatchSourceRead
  private let hasChanged: ChangeFlag

  /// Watches `folder`, and calls `wake` on another thread after each change; nil where the system cannot watch it.
  init?(folder: String, wake: @escaping @Sendable () -> Void) {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    let events = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE)
    guard inotify_add_watch(descriptor, folder, events) >= 0 else {
      close(descriptor)
      return nil
    }
    let flag = ChangeFlag()
    hasChanged = flag
    source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .global())
    source.setCancelHandler { close(descriptor) }
    source.setEventHandler {
      guard Self.concernsDistrict(descriptor) else { return }
      flag.raise()
      wake()
    }
    source.activate()
  }

  deinit {
    source.cancel()
  }

  /// Whether something has changed since the last call.
  func takeChange() -> Bool { hasChanged.lower() }

  /// Reads all events that wait; whether one is of a file that a district has. The program's own temporary files and
  /// journals begin with a dot.
  private static func concernsDistrict(_ descriptor: Int32) -> Bool {
    var isConcerned = false
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return isConcerned }
      // Without a name the event is the folder's own, such as that some were lost.
      for name in names(in: buffer[..<count]) where name.isEmpty || (name.hasSuffix(".yaml") && !name.hasPrefix(".")) {
        isConcerned = true
      }
    }
  }

  /// The names in events as inotify(7) lays them out: four numbers of four bytes, of which the last is the length of the
  /// name that follows, padded with NUL.
  static func names(in events: ArraySlice<UInt8>) -> [String] {
    let header = 16
    var names: [String] = []
    var rest = events
    while rest.count >= header {
      let digits = rest.dropFirst(12).prefix(4)
      let length = digits.reversed().reduce(0) { $0 << 8 | Int($1) }
      let name = rest.dropFirst(header).prefix(length).prefix { $0 != 0 }
      names.append(String(decoding: name, as: UTF8.self))
      rest = rest.dropFirst(header + length)
    }
    return names
  }
}

/// A flag that one thread raises and another lowers.
private final class ChangeFlag: Sendable {
  private let raised = Mutex(false)

  func raise() {
    raised.withLock { $0 = true }
  }

  /// Whether it was raised; it no longer is.
  func lower() -> Bool {
    raised.withLock { raised in
      defer { raised = false }
      return raised
    }
  }
}
