import Dispatch
import ScheduleFiles
import Staffing
import Synchronization
import Workbench

/// Looks at all weeks of a folder beside the program, and remembers what it found as long as the files are the same.
final class WeekStudies: Sendable {
  private struct Known {
    let version: FileVersion
    let state: WeekState
  }

  private struct Memory {
    var district: FileVersion?
    var known: [CalendarDate: Known] = [:]
    /// Counts the studies: an older one ends when a newer begins.
    var latest = 0
  }

  private let memory = Mutex(Memory())

  /// Tells what is found of the weeks of `folder`, after each week that had to be read.
  func begin(_ folder: DistrictFolder, tell: @escaping @Sendable (WeekStudy) -> Void) {
    let number = memory.withLock { memory in
      memory.latest += 1
      return memory.latest
    }
    DispatchQueue(label: "weeks", qos: .utility).async { [self] in study(folder, number, tell) }
  }

  private func study(_ folder: DistrictFolder, _ number: Int, _ tell: (WeekStudy) -> Void) {
    guard let district = try? folder.readDistrict(), let mondays = try? folder.weeks().mondays else { return }
    var study = WeekStudy(templates: (try? folder.templates()) ?? [])
    memory.withLock { memory in
      if memory.district != district.version { memory.known = [:] }
      memory.district = district.version
    }
    for monday in mondays {
      guard memory.withLock({ $0.latest == number }), let version = try? folder.fileVersion(.week(monday)) else {
        return
      }
      if let known = memory.withLock({ $0.known[monday] }), known.version == version {
        study.states[monday] = known.state
        continue
      }
      guard let week = try? folder.readWeek(monday).value else { continue }
      let gap = StaffedWeek(district: district.value, week: week).totals.gap
      let state = WeekState(isPublished: week.published != nil, gap: gap)
      memory.withLock { $0.known[monday] = Known(version: version, state: state) }
      study.states[monday] = state
      tell(study)
    }
    tell(study)
  }
}
