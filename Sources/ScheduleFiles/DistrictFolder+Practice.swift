package import Staffing
import SystemPackage

extension DistrictFolder {
  /// Makes the folder `path` of the program's own, with a district and a week and nothing else: whatever files are in it
  /// go.
  package static func makePractice(
    at path: String, _ district: District, _ week: Week, files: any FileSystem = LiveFileSystem()
  ) throws(FileError) {
    do {
      try files.makeFolder(path, .ownerReadWriteExecute)
    } catch {
      guard error == .fileExists else { throw FileError(file: path, .refused(.makeFolder, error)) }
    }
    let folder = try DistrictFolder(path: path, files: files)
    do {
      let descriptor = try files.openFolder(path)
      defer { try? files.close(descriptor) }
      for name in try files.names(in: path) where (try? files.status(of: "\(path)/\(name)").kind) != .folder {
        try files.remove(name, in: descriptor)
      }
    } catch {
      throw FileError(file: path, .refused(.remove, error))
    }
    _ = try folder.save(week, in: district, since: nil)
    _ = try folder.save(district, since: nil)
  }
}
