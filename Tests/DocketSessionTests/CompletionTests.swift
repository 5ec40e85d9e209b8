import DocketCore
import Testing

@testable import DocketSession

@Suite struct CompletionTests {
  /// What could stand at the end of a text.
  private func list(_ text: String, in office: String = Sessions.bay) throws -> [String] {
    try items(text, in: office).map(\.text)
  }

  private func items(_ text: String, in office: String = Sessions.bay) throws
    -> [CompletionList.Item]
  {
    let (session, _) = try Sessions.open(office)
    return Completer(session).completions(in: text, at: text.utf8.count).items
  }

  @Test func `Commands are completed by their names`() throws {
    #expect(try list(".un") == ["units", "undefine"])
    #expect(try list("count cases;\n.rel") == ["reload"])
  }

  @Test func `Arguments of commands are completed by what they can be`() throws {
    #expect(try list(".mode js") == ["json", "jsonl"])
    #expect(try list(".set col") == ["color"])
    #expect(try list(".set color a") == ["auto", "always"])
    #expect(try list(".fields ch") == ["charges"])
    #expect(try list(".values sev") == ["severity"])
    #expect(try list(".help sta") == ["stages"])
    #expect(try list(".load Tests/Goldens/off") == ["Tests/Goldens/offices/"])
    #expect(try list(".explain to") == ["tokens"])
    #expect(try list(".explain plan count ev") == ["events"])
    #expect(try list(".quit ").isEmpty)
  }

  @Test func `Values come with their counts, commonest first, and in quotes where they need them`()
    throws
  {
    let found = try items("count cases where severity is ")
    #expect(found.first?.text == "felony")
    #expect(found.first?.note == "4")
    #expect(try list("count cases where unit is ho") == ["Homicide"])
    #expect(try list("count cases where unit is \"Ho") == ["Homicide\""])
    #expect(try list("count cases with any charge (category is dr") == ["drugs"])
    #expect(try list("count charges where charge.category is one of (drugs, we") == ["weapons"])
  }

  @Test func `Words and names come where the grammar takes them`() throws {
    #expect(try list("cou") == ["count"])
    #expect(try list("count ev").first == "events")
    #expect(try list("count cases by sev") == ["severity"])
    #expect(try list("count cases fil").contains("filed"))
    #expect(try list("count cases with any ch") == ["charge"])
    #expect(try list("count cases | so") == ["sort"])
    #expect(try list("count cases | ch") == ["chart"])
    #expect(try list("count cases | chart b") == ["bars", "box"])
    #expect(try list("count cases by unit | sort by un") == ["unit"])
    #expect(try list("count cases by lead charge.cat") == ["category"])
  }

  @Test func `Nobody is led to what comes later`() throws {
    #expect(try !list("sha").contains("share"))
  }

  @Test func `Fields that name persons and sealed rows have no values`() throws {
    #expect(try list("list defendants where name is ").allSatisfy { !$0.contains("Arbor") })
    let units = try list(
      "count cases where unit is ", in: "Tests/Goldens/offices/sealed")
    #expect(units.contains("Gang"))
    #expect(!units.contains("Juvenile"))
  }

  @Test func `Any offset of any text is answered`() throws {
    let (session, _) = try Sessions.open(Sessions.bay)
    let completer = Completer(session)
    let text = ".explain plan count cases where unit is \"Zoë\" | sort by é $x `"
    for offset in -1...(text.utf8.count + 2) {
      let list = completer.completions(in: text, at: offset)
      #expect(list.start <= max(0, min(offset, text.utf8.count)))
    }
  }
}
