package import SystemPackage

/// What reading and saving ask of the operating system, so that tests can let any single call fail. Errors are
/// those of the calls themselves; nothing is retried here.
package protocol FileSystem: Sendable {
  /// The process whose calls these are.
  var process: ProcessIdentity { get }
  /// What stands at `path`, links followed.
  func status(of path: String) throws(Errno) -> FileStatus
  /// Where the symbolic link at `path` points; `Errno.invalidArgument` where something else stands there.
  func linkTarget(of path: String) throws(Errno) -> String
  /// The path without links, `.` and `..`.
  func resolved(_ path: String) throws(Errno) -> String
  /// The names in a folder, in any order, without `.` and `..`.
  func names(in folder: String) throws(Errno) -> [String]
  /// Makes a folder with these permissions, less those that the umask takes.
  func makeFolder(_ path: String, _ permissions: FilePermissions) throws(Errno)
  /// Opens for reading without waiting for the other end of a pipe.
  func open(_ path: String) throws(Errno) -> FileDescriptor
  /// Opens a folder, to make, rename and synchronize files in it.
  func openFolder(_ path: String) throws(Errno) -> FileDescriptor
  /// Makes a file that must not exist yet, readable and writable by its owner only.
  func create(_ name: String, in folder: FileDescriptor) throws(Errno) -> FileDescriptor
  /// What is open there.
  func status(of descriptor: FileDescriptor) throws(Errno) -> FileStatus
  /// How many bytes were read, into memory as read(2) takes it, which lives as long as the call; 0 at the end.
  func read(_ descriptor: FileDescriptor, into buffer: UnsafeMutableRawBufferPointer) throws(Errno) -> Int
  /// How many of the bytes were written.
  func write(_ descriptor: FileDescriptor, from buffer: UnsafeRawBufferPointer) throws(Errno) -> Int
  /// Changes the group, and the owner where one is given.
  func setOwner(_ descriptor: FileDescriptor, user: UInt32?, group: UInt32) throws(Errno)
  /// Changes the mode bits.
  func setPermissions(_ descriptor: FileDescriptor, _ permissions: FilePermissions) throws(Errno)
  /// Waits until the file or folder is on the disk.
  func synchronize(_ descriptor: FileDescriptor) throws(Errno)
  /// Closes; the descriptor is gone even where this fails.
  func close(_ descriptor: FileDescriptor) throws(Errno)
  /// Gives the file another name in the same folder; a file of that name is replaced at once.
  func rename(_ name: String, to newName: String, in folder: FileDescriptor) throws(Errno)
  /// Takes the name out of the folder.
  func remove(_ name: String, in folder: FileDescriptor) throws(Errno)
  /// Gives the file `name` a second name, which must not exist yet.
  func link(_ name: String, as newName: String, in folder: FileDescriptor) throws(Errno)
}

extension FileSystem {
  /// The process that runs this.
  package var process: ProcessIdentity { .current }
}

/// What the system tells of a file.
package struct FileStatus: Hashable, Sendable {
  /// What a name can stand for, as far as files are saved.
  package enum Kind: Hashable, Sendable {
    case file, folder, other
  }

  /// What the name stands for, links followed.
  package var kind: Kind
  /// Bytes.
  package var size: Int
  /// Mode bits without the kind, as `chmod` takes them.
  package var permissions: FilePermissions
  /// The owner's number.
  package var user: UInt32
  /// The group's number.
  package var group: UInt32
  /// How many names the file has.
  package var links: Int
  /// The device and the number on it: the same for two paths to one file.
  package var identity: [UInt64]
  /// When its content was changed last, in seconds since 1970.
  package var modified: Int
}
