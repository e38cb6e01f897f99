import ArgumentParser
import ScheduleFiles
import Staffing
import SystemPackage
import TerminalKit

/// `bellwatch merge`: joins two versions of a week, as a merge driver of git.
struct MergeCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Join two versions of a week's file by visit; a merge driver for git.",
    discussion: """
      Both versions began as <base>. Changes that do not meet are both taken; where they do, both forms stand in the \
      result between '<<<<<<<' and '>>>>>>>', and the exit code is 1. The result takes the place of <ours>. To have git \
      merge weeks so, in the repository of a district:

        git config merge.bellwatch.driver 'bellwatch merge %O %A %B --path %P'
        echo '[0-9]*.yaml merge=bellwatch' >> .gitattributes

      An empty <base> is a week without anything. When visits take place is read in the district.yaml beside <path> or \
      <ours>; without it, two changes of one officer's day always meet.

      \(ExitCodes.merge)
      """)

  @Argument(help: ArgumentHelp("The version that both began with.", valueName: "base"), completion: .file())
  var base: String

  @Argument(help: ArgumentHelp("Our version, which the result replaces.", valueName: "ours"), completion: .file())
  var ours: String

  @Argument(help: ArgumentHelp("Their version.", valueName: "theirs"), completion: .file())
  var theirs: String

  @Option(help: ArgumentHelp("What the file is called in the repository, for messages.", valueName: "path"))
  var path: String?

  @Option(help: ArgumentHelp("The folder whose district.yaml is used.", valueName: "dir"), completion: .directory)
  var district: String?

  func run(in world: some World) throws -> Int32 {
    let file = WeekPath(ours, name: path)
    let merge = try merge(into: file, in: world)
    try file.write(merge.value, in: merge.district)
    return try report(merge.value, merge.words, in: world)
  }

  private func merge(
    into file: WeekPath, in world: some World
  ) throws -> (value: WeekMerge, district: District?, words: ChangeWords) {
    let name = path ?? ours
    guard let mine = try file.read() else { throw Failure("\(name): our version is empty", exitCode: .badData) }
    guard let other = try WeekPath(theirs, name: path.map { "\($0) (theirs)" }).read() else {
      throw Failure("\(name): their version is empty", exitCode: .badData)
    }
    let origin = try WeekPath(base, name: path.map { "\($0) (base)" }).read() ?? Week(monday: mine.monday)
    guard origin.monday == mine.monday, other.monday == mine.monday else {
      let mondays = [origin, mine, other].map(\.monday.description).joined(separator: ", ")
      throw Failure("\(name): these are different weeks, of \(mondays); merge versions of one", exitCode: .badData)
    }
    let folder = path.map { FilePath($0).removingLastComponent() }.map { $0.isEmpty ? "." : $0.string }
    let known = try KnownDistrict(named: district, else: [folder ?? file.folder], in: world)
    let merge = WeekMerge(base: origin, ours: mine, theirs: other, plan: known.plan(of: mine.monday))
    return (merge, known.district, known.words(of: mine.monday))
  }

  private func report(_ merge: WeekMerge, _ words: ChangeWords, in world: some World) throws -> Int32 {
    let name = (path ?? ours).sanitized()
    for conflict in merge.conflicts {
      for side in WeekMerge.Side.allCases {
        let sentences = words.sentences(of: conflict.changes(side)).map { $0.sanitized() }.joined(separator: "; ")
        world.writeError("bellwatch: \(name): conflict, \(side == .ours ? "ours" : "theirs"): \(sentences)\n")
      }
    }
    let joined = "\(merge.ours.count) of ours, \(merge.theirs.count) of theirs, \(merge.agreed.count) of both"
    let conflicts = merge.conflicts.count
    try world.write(
      "\(name): changes joined: \(joined); \(conflicts) \(conflicts == 1 ? "conflict" : "conflicts")\n")
    return conflicts == 0 ? 0 : 1
  }
}
