import ScheduleFiles
import Workbench

/// Remembers, by district, where its user was. Nothing of it is ever needed, so that what cannot be kept is no error.
struct PlaceKeeper {
  private let folder: StateFolder?
  private let name: String?

  /// Of the district in `directory`.
  init(directory: String, _ surroundings: Surroundings) {
    folder = surroundings.stateFolder.map { StateFolder(in: $0) }
    let fingerprint = (try? DistrictFolder(path: directory))?.fingerprint
    name = fingerprint.map { "\($0).place.yaml" }
  }

  /// Whether the program has never been here; from now on it has. False where nothing can be kept, since it would be
  /// the first time for ever.
  func isFirstStart() -> Bool {
    guard let folder, folder.isMissing else { return false }
    return (try? folder.make()) != nil
  }

  var place: SavedPlace? {
    guard let folder, let name else { return nil }
    return folder.read(name).map { SavedPlace($0) }
  }

  func keep(_ place: SavedPlace) {
    guard let folder, let name, self.place != place else { return }
    try? folder.write(place.entries, to: name)
  }
}
