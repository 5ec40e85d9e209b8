import Testing

@testable import DocketSession

@Suite struct InvocationReaderTests {
  private func fault(_ arguments: [String]) -> CommandLineFault? {
    do {
      _ = try InvocationReader.read(arguments)
      return nil
    } catch {
      return error as? CommandLineFault
    }
  }

  @Test func `Data, work and flags stand in any order`() throws {
    let read = try InvocationReader.read([
      "-c", "count cases", "harbor", "--mode=csv", "-f", "a.docket", "--quiet", "--set", "x=a=b",
      "--as-of", "2024-01-31", "more.csv",
    ])
    #expect(read.data == ["harbor", "more.csv"])
    #expect(read.work == [.text("count cases"), .file("a.docket")])
    #expect(read.settings.map(\.name) == ["mode", "quiet", "as-of"])
    #expect(read.parameters.map(\.value) == ["a=b"])
  }

  @Test func `After two hyphens everything is data`() throws {
    #expect(try InvocationReader.read(["--", "-c", "--mode"]).data == ["-c", "--mode"])
  }

  @Test func `An unknown flag names the nearest one`() {
    #expect(fault(["--mod", "csv"])?.advice.contains("--mode") == true)
    #expect(fault(["-x"]) != nil)
  }

  @Test(arguments: [
    ["--mode"], ["--mode", "excel"], ["--width", "0"], ["--width", "wide"], ["--color", "blue"],
    ["--as-of", "2024-02-30"], ["--set", "x"], ["--set", "=1"], ["--set", "1=2"],
    ["--set", "a b=2"], ["--quiet=yes"], ["-c"],
    ["sample"], ["sample", "a", "b"], ["sample", "a", "--cases", "many"], ["fmt"], ["check"],
    ["fmt", "--mode", "csv", "x"],
  ])
  func `What does not fit is refused before anything is loaded`(_ arguments: [String]) {
    #expect(fault(arguments)?.message.isEmpty == false)
  }

  @Test func `The other uses of docket are read`() throws {
    #expect(
      try InvocationReader.read(["sample", "dir", "--cases", "10", "--seed=3"]).action
        == .sample(folder: "dir", cases: 10, seed: 3))
    #expect(try InvocationReader.read(["fmt", "a", "b"]).action == .format(["a", "b"]))
    #expect(try InvocationReader.read(["check", "a"]).action == .check(["a"]))
    #expect(try InvocationReader.read(["--help"]).action == .help)
    #expect(try InvocationReader.read(["--version"]).action == .version)
  }

  @Test func `Every flag of the core is there`() {
    let known = Set(CommandLineFlag.all.flatMap(\.names))
    for flag in [
      "-c", "-f", "--model", "--mode", "--out", "--set", "--as-of", "--width", "--color",
      "--ascii", "--no-charts", "--quiet", "--timing", "--keep-going", "--no-rc", "--no-history",
      "--help",
      "--version",
    ] { #expect(known.contains(flag)) }
  }
}
