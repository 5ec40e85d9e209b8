import DocketCore
import Testing

@testable import DocketSample

@Suite("The world of the sample")
struct WorldTests {
  @Test("The framing days are the ones they are named for")
  func days() {
    let days = [
      (SampleSpan.first, "2018-01-01"), (SampleSpan.last, "2025-01-15"),
      (SampleSpan.policyChange, "2023-07-01"), (SampleSpan.slowCourts.lowerBound, "2019-10-01"),
      (SampleSpan.recoveringCourts.lowerBound, "2021-01-01"),
      (SampleSpan.recoveringCourts.upperBound, "2022-01-01"),
    ]
    for (day, text) in days {
      #expect(CivilDate(day: Int32(day)).iso == text)
      #expect(String(decoding: DayText.iso(day), as: UTF8.self) == text)
    }
  }

  @Test("A workday is the day itself, or the Monday after a weekend")
  func workdays() {
    for day in SampleSpan.first..<(SampleSpan.first + 14) {
      let moved = SampleSpan.workday(day)
      #expect(CivilDate(day: Int32(moved)).weekday < 5)
      #expect((0...2).contains(moved - day))
    }
  }

  @Test("Intake adds to the cases asked for, with at least one in 2024", arguments: [1, 2, 50_000])
  func intake(cases: Int) {
    let intake = Intake(cases: cases, seed: 9)
    #expect(intake.perDay.reduce(0, +) == cases)
    #expect(intake.count(in: 2024) >= 1)
  }

  @Test("Summers are busier than winters and 2020 quieter than the years around it")
  func season() {
    let intake = Intake(cases: 200_000, seed: 9)
    let years = (2018...2024).map(intake.count)
    #expect(years[2] < years[1] && years[2] < years[3] && years[6] > years[0])
  }

  @Test(
    "Running numbers rise and reach 1187", arguments: [1, 2, 10, 500, 1186, 1187, 3000, 160_000])
  func numbering(count: Int) {
    let numbering = CaseNumbering(casesIn2024: count)
    let numbers = (0..<count).map(numbering.running)
    #expect(numbers.contains(CaseNumbering.example))
    #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 })
    #expect((numbers.first ?? 0) >= 1)
  }

  @Test("Case numbers have five digits, or as many as they need")
  func numberText() {
    let texts = [(24, 1187, "24-CR-01187"), (24, 123_456, "24-CR-123456"), (9, 1, "09-CR-00001")]
    for (year, running, text) in texts {
      let bytes = CaseNumbering.text(year: 2000 + year, running: running)
      #expect(String(decoding: bytes, as: UTF8.self) == text)
    }
  }

  @Test("Positions are held without a gap and every prosecutor has a name of their own")
  func staff() {
    let staff = Staff(cases: 1_000_000, seed: 4)
    let names = staff.attorneys.map { AttorneyNames.name(at: $0.name) }
    #expect(Set(names).count == names.count)
    var random = RandomStream(seed: 1, number: 1)
    for unit in Unit.allCases {
      let position = staff.position(in: unit, &random)
      for offset in stride(from: 0, to: 2500, by: 50) {
        let day = SampleSpan.workday(SampleSpan.first + offset)
        let holder = staff.attorneys[staff.holder(of: position, on: day)]
        #expect(holder.unit == unit && holder.started <= day && day <= holder.ended)
      }
    }
  }

  @Test("No companion of an offence is more serious than the one it stands beside")
  func companions() {
    for (lead, others) in OffenseCatalog.companions.enumerated() {
      let rank = OffenseCatalog.all[lead].chargeClass.rawValue
      #expect(!others.isEmpty)
      #expect(others.allSatisfy { OffenseCatalog.all[$0].chargeClass.rawValue >= rank })
    }
    let example = OffenseCatalog.all[OffenseCatalog.murderWithFirearm]
    #expect(example.unit == .homicide && example.title.description.contains("firearm"))
  }
}
