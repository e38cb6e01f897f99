import Staffing
import Testing
import Yams

@testable import ScheduleFiles

@Suite struct RoundTripTests {
  @Test(arguments: 0..<400)
  func whatIsWrittenIsReadBackTheSame(seed: Int) throws {
    var random = RandomFiles(seed: UInt64(seed))
    let district = random.district()
    let text = DistrictFile.text(of: district)
    let again = try DistrictFile.read(Array(text.utf8), file: "seed \(seed)")
    #expect(again == district, "seed \(seed)")
    #expect(Array(DistrictFile.text(of: again).utf8) == Array(text.utf8), "seed \(seed)")

    let week = random.week(of: district)
    let weekText = WeekFile.text(of: week, in: district)
    let weekAgain = try WeekFile.read(Array(weekText.utf8), file: "seed \(seed)", expecting: week.monday).week
    #expect(WeekFile.text(of: weekAgain, in: district).utf8.elementsEqual(weekText.utf8), "seed \(seed)")
    var sorted = week
    sorted.visits = StaffedWeek(district: district, week: week).visits
    #expect(weekAgain == sorted, "seed \(seed)")
    // No character may break a line or hide what stands in it.
    #expect(weekText.split(separator: "\n").count == weekText.utf8.count { $0 == 0x0A }, "seed \(seed)")
  }

  /// Another reader, which knows types, sees the same text and takes none of it for a number or a truth value.
  @Test(arguments: RandomFiles.nastyTexts + [""], [YAMLText.Context.block, .flow])
  func everyTextIsText(text: String, context: YAMLText.Context) throws {
    let scalar = YAMLText.scalar(text, in: context)
    let yaml = context == .block ? "k: \(scalar)\n" : "k: {a: \(scalar), b: [\(scalar), \(scalar)]}\n"
    let root = try #require(try Yams.compose(yaml: yaml))
    let value = try #require(root["k"])
    let nodes = context == .block ? [value] : [value["a"], value["b"]?[0], value["b"]?[1]].compactMap(\.self)
    #expect(nodes.count == (context == .block ? 1 : 3))
    for node in nodes {
      #expect(node.scalar?.string.utf8.elementsEqual(text.utf8) == true)
      #expect(node.tag.description == "tag:yaml.org,2002:str")
    }
  }

  @Test(arguments: [
    ("Tso Sheriff's Office", "Tso Sheriff's Office"), ("Period 1", "Period 1"), ("8th grade", "8th grade"),
    ("no", "\"no\""), ("1.5", "\"1.5\""), ("a: b", "\"a: b\""), ("a, b", "\"a, b\""), ("two\nlines", "\"two\\nlines\""),
    ("bell\u{7}", "\"bell\\x07\""), ("\u{2028}", "\"\\u2028\""), ("Ñandú 学校 🏫", "Ñandú 学校 🏫"), ("", "\"\""),
    ("say \"hi\"", "say \"hi\""), ("\"hi\"", "\"\\\"hi\\\"\""), ("back\\slash", "back\\slash"),
  ])
  func quotesAreUsedOnlyWhereNeeded(text: String, scalar: String) {
    #expect(YAMLText.scalar(text, in: .flow) == scalar)
  }

  /// YAML's readers drop it, so that a text beginning with one would be another after each saving.
  @Test func aByteOrderMarkBeforeATextIsNoneOfIt() throws {
    let marked = Fixture.district.replacing("name: Sample", with: "name: \"\\uFEFF\\uFEFFSample")
      .replacing("School District\n", with: "School District\"\n", maxReplacements: 1)
    let district = try DistrictFile.read(Array(marked.utf8), file: "district.yaml")
    #expect(Array(district.name.utf8) == Array("Sample Unified School District".utf8))
    #expect(throws: ValueFault.self) { try ScalarType.name.parse("\u{FEFF}") }
  }

  @Test func theFixtureIsWrittenAsItWasRead() throws {
    let district = try DistrictFile.read(Array(Fixture.district.utf8), file: "district.yaml")
    #expect(DistrictFile.text(of: district) == Fixture.district)
    let week = try WeekFile.read(Array(Fixture.week.utf8), file: "2026-11-30.yaml").week
    #expect(WeekFile.text(of: week, in: district) == Fixture.week)
  }

  /// What is optional, in the longest way to write it, comes out in the shortest.
  @Test func otherWaysToWriteTheSameAreRead() throws {
    let block = """
      # a comment
      format: 'bellwatch/district/1'
      officers:
        - id: "saguaro"
          name: >-
            Rosa
            Saguaro
          role: sso
          availability: {mon: [07:00-12:00], tue: []}
      name: |-
        Two
        lines
      campuses: []
      roles: [{name: Officer, id: sso, full_time: FALSE, required_certifications: []}]
      bells:
      """
    let district = try DistrictFile.read(Array(block.utf8), file: "district.yaml")
    #expect(
      DistrictFile.text(of: district) == """
        format: bellwatch/district/1
        name: "Two\\nlines"

        roles:
          - {id: sso, name: Officer, full_time: false}

        bells: []

        campuses: []

        officers:
          - {id: saguaro, name: Rosa Saguaro, role: sso, availability: {mon: ["07:00-12:00"]}}

        """)
  }
}
