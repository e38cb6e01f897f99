import Staffing
import Testing
import TestSupport

@testable import Workbench

/// What things are called where there is little room.
@Suite struct NamesTests {
  private static func names(campuses: [String] = [], officers: [String] = []) -> Names {
    Names(
      District.sample { district in
        district.campuses = campuses.enumerated().map { position, name in
          var campus = Campus.of("c\(position)")
          campus.name = name
          return campus
        }
        district.officers = officers.enumerated().map { position, name in
          var officer = Officer.of("o\(position)")
          officer.name = name
          return officer
        }
      })
  }

  @Test func campusesLoseTheirKindOfSchool() {
    let names = Self.names(campuses: [
      "Pima Butte Elementary School", "Desert Wind Middle School", "High School", "Oak",
    ])
    #expect(names.campuses == ["Pima Butte", "Desert Wind", "High School", "Oak"])
  }

  @Test func campusesThatWouldBeCalledTheSameKeepTheirKind() {
    let names = Self.names(campuses: [
      "Maricopa Elementary School", "Maricopa High School", "Twin School", "Twin School",
    ])
    #expect(names.campuses == ["Maricopa Elementary", "Maricopa High", "Twin School", "Twin School"])
  }

  @Test func officersAreCalledByTheirLastNameUnlessTwoShareIt() {
    let names = Self.names(officers: ["Rosa Saguaro", "Luis Saguaro", "Wei Cholla", "Agave", ""])
    #expect(names.officers == ["Rosa Saguaro", "Luis Saguaro", "Cholla", "Agave", ""])
  }

  @Test func weeksAndRunsAreNamedShort() {
    let plan = SampleWeek.state().plan
    #expect(CalendarDate.sampleMonday.weekName == "Mon 30 Nov – Sun 6 Dec 2026")
    #expect(CalendarDate.of("2026-12-28").weekName == "Mon 28 Dec – Sun 3 Jan 2027")
    #expect(plan.runName(1...4, at: CampusIndex(0), on: .tue) == "P1–P3")
    #expect(plan.runName(5...5, at: CampusIndex(0), on: .tue) == "Lunch")
    #expect(plan.runName(1...9, at: CampusIndex(0), on: .tue) == "")
  }

  @Test(arguments: [
    ("12/7", "2026-12-07"), ("1/4", "2027-01-04"), ("8-3", "2026-08-03"), ("12/7/2027", "2027-12-07"),
    ("2026-02-28", "2026-02-28"),
  ])
  func datesAreReadAsPeopleTypeThem(_ typed: String, _ date: String) {
    #expect(CalendarDate(typed: typed, near: .sampleMonday) == .of(date))
  }

  @Test(arguments: ["", "12", "12/", "2/30", "13/1", "a/b", "1/2/3/4", "2026-02-30", "12/7/99999"])
  func otherTextIsNoDate(_ typed: String) {
    #expect(CalendarDate(typed: typed, near: .sampleMonday) == nil)
  }

  @Test func signsAndLettersHaveTheirLikesInASCII() {
    #expect("P1–P3 … José Ñandú 王 Æ’".inASCII == "P1-P3 ~ Jose Nandu ?? AE'")
  }
}
