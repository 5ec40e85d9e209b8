import Foundation
import Testing

@Suite struct BinaryTests {
  private static let bay = Binary.root.appending(path: "Tests/Goldens/offices/bay").path

  @Test func `A question is answered on standard output, everything else on standard error`() throws
  {
    let run = try Binary.run([Self.bay, "--mode", "csv", "-c", "count cases"])
    #expect(run.status == 0)
    #expect(run.output == "count\n8\n")
    #expect(run.messages.contains("Bay County"))
  }

  @Test(arguments: [
    ["-c", "count cases by unit"], ["-f", "SCRIPT"], [],
  ])
  func `A script means the same however it comes in`(_ arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let script = "count cases by unit"
    try Data(script.utf8).write(to: URL(filePath: folder.path + "/a.docket"))
    let given = arguments.map { $0 == "SCRIPT" ? folder.path + "/a.docket" : $0 }
    let run = try Binary.run([Self.bay, "--mode", "csv"] + given, input: script)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("unit,count\n"))
  }

  @Test(
    arguments: [
      (["BAY", "-c", "count cases"], Int32(0)),
      (["BAY", "-c", "count cass"], 1),
      (["BAY", "-c", "dashboard week (tile \"Open\": count cases pending;)"], 1),
      (["BAY", "-c", ".nonsense"], 1),
      (["BAY", "--nonsense"], 2),
      (["BAY", "--mode", "excel"], 2),
      (["BAY", "-f", "nowhere.docket"], 2),
      (["BAY", "--set", "1=2", "-c", "count cases"], 2),
      (["fmt", "nowhere.docket"], 2), (["check", "nowhere.docket"], 2),
      (["nowhere", "-c", "count cases"], 3),
      (["BAY", "-c", "expect 7 from count cases"], 4),
      (["BAY", "-c", "expect 8 from count cases"], 0),
      (["BAY", "-c", "count cases | save \"/tmp/x.csv\""], 5),
      (["BAY", "-c", "count cases | save \"none/x.csv\""], 5),
      (["--version"], 0), (["--help"], 0),
    ] as [([String], Int32)])
  func `The exit status says what happened`(_ arguments: [String], _ status: Int32) throws {
    let run = try Binary.run(arguments.map { $0 == "BAY" ? Self.bay : $0 })
    #expect(run.status == status, "\(arguments): \(run.messages)")
  }

  @Test func `The first error stops a script unless it is told to go on`() throws {
    let script = "count cases;\ncount cass;\ncount charges;\n"
    let stopped = try Binary.run([Self.bay, "--mode", "csv", "--quiet"], input: script)
    #expect(stopped.status == 1)
    #expect(stopped.output == "count\n8\n")
    #expect(stopped.messages.hasPrefix("stdin:2:7: error: "))
    let going = try Binary.run([Self.bay, "--mode", "csv", "--keep-going"], input: script)
    #expect(going.status == 1)
    #expect(going.output == "count\n8\ncount\n9\n")
  }

  @Test func `Errors of a script name its file, line and column`() throws {
    let run = try Binary.run(
      [Self.bay, "-f", "Tests/Goldens/offices/scripts/wrong.docket", "--quiet"])
    #expect(run.status == 1)
    #expect(run.messages.contains("Tests/Goldens/offices/scripts/wrong.docket:3:6: error: "))
  }

  @Test func `Answers are saved whole, under the folder that --out names`() throws {
    let folder = try TemporaryFolder()
    let run = try Binary.run([
      Self.bay, "--out", folder.path, "-c", "count cases by unit | save \"a.csv\"",
    ])
    #expect(run.status == 0)
    // The table is shown as well.
    #expect(run.output.hasPrefix(" unit"))
    let saved = try String(contentsOfFile: folder.path + "/a.csv", encoding: .utf8)
    #expect(saved.hasPrefix("unit,count\n"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.csv"])
  }

  @Test func `A parameter of the command line is a value and never text of the question`() throws {
    let run = try Binary.run([
      Self.bay, "--mode", "csv", "--set", "u=Gang\" or unit is \"Traffic", "-c",
      "count cases where unit is $u",
    ])
    #expect(run.status == 1)
    let good = try Binary.run([
      Self.bay, "--mode", "csv", "--set", "u=Gang", "-c", "count cases where unit is $u",
    ])
    #expect(good.output == "count\n2\n")
  }

  @Test func `The start file is run unless it is told not to be`() throws {
    let home = try TemporaryFolder()
    try Data(".mode csv\ncount nonsense\n".utf8).write(to: URL(filePath: home.path + "/.docketrc"))
    let run = try Binary.run([Self.bay, "-c", "count cases"], environment: ["HOME": home.path])
    #expect(run.output == "count\n8\n")
    #expect(run.status == 0)
    #expect(run.messages.contains(".docketrc:2:7: error: "))
    let plain = try Binary.run(
      [Self.bay, "--no-rc", "-c", "count cases"], environment: ["HOME": home.path])
    #expect(!plain.output.hasPrefix("count\n8\n"))
  }

  @Test func `Colour comes only when it is asked for`() throws {
    let never = try Binary.run([Self.bay, "-c", "count cases"])
    #expect(!never.output.contains("\u{1B}"))
    let always = try Binary.run([
      Self.bay, "--color", "always", "-c", "count cases by unit | total",
    ])
    #expect(always.output.contains("\u{1B}["))
  }

  @Test func `A reader that goes away ends docket without a word`() throws {
    let command =
      "'\(Binary.path)' '\(Self.bay)' --quiet --mode csv -c 'list charges' -c 'list charges' 2>err"
      + " | head -n 1; cat err"
    let folder = try TemporaryFolder()
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.standardOutput = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(String(decoding: bytes, as: UTF8.self).split(separator: "\n").count == 1)
  }

  @Test func `A sample office can be made and asked at once`() throws {
    let folder = try TemporaryFolder()
    let made = try Binary.run(["sample", folder.path + "/office", "--cases", "200", "--seed", "4"])
    #expect(made.status == 0)
    let run = try Binary.run([folder.path + "/office", "--mode", "csv", "-c", "count cases"])
    #expect(run.output == "count\n200\n")
    let refused = try Binary.run(["sample", folder.path + "/office", "--cases", "0"])
    #expect(refused.status == 1)
  }

  @Test func `fmt prints the canonical form and check finds errors`() throws {
    let folder = try TemporaryFolder()
    let good = folder.path + "/good.docket"
    let bad = folder.path + "/bad.docket"
    try Data("COUNT  cases   BY unit\n;.mode csv\n".utf8).write(to: URL(filePath: good))
    try Data("count cases;\ncount cass;\ncount cases by;\n".utf8).write(to: URL(filePath: bad))
    #expect(try Binary.run(["fmt", good]).output == "count cases by unit;\n.mode csv\n")
    #expect(try Binary.run(["check", good, Self.bay]).status == 0)
    let found = try Binary.run(["check", bad, Self.bay])
    #expect(found.status == 1)
    #expect(found.messages.contains(":2:7: error"))
    #expect(found.messages.contains(":3:15: error"))
  }

  @Test func `The first script runs on the sample office`() throws {
    let run = try Binary.run(["Samples/harbor", "-f", "Samples/scripts/first-light.docket"])
    #expect(run.status == 0)
    #expect(run.output.contains("Case 24-CR-01187"))
    #expect(run.messages.contains("filed before referred"))
  }

  @Test func `In json every message of a batch is a line of json`() throws {
    let run = try Binary.run([Self.bay, "--mode", "json", "-c", "count cass"])
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    let lines = run.messages.split(separator: "\n")
    #expect(lines.last?.hasPrefix("{\"error\"") == true)
    #expect(lines.dropLast().allSatisfy { $0.hasPrefix("{\"warning\"") })
  }

  @Test func `A question in the place of data is shown its place`() throws {
    let run = try Binary.run([Self.bay, "count cases by unit"])
    #expect(run.status == 2)
    #expect(run.messages.contains("-c 'count cases by unit'"))
  }

  @Test func `Any bytes as arguments or input end with a status of their own`() throws {
    var state: UInt64 = 3
    for _ in 0..<25 {
      var text = ""
      for _ in 0..<30 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.unicodeScalars.append(Unicode.Scalar(UInt8(state >> 56)))
      }
      let clean = text.filter { $0 != "\0" }
      let run = try Binary.run([Self.bay, "--keep-going", "-c", clean], input: clean)
      #expect(
        [0, 1, 2, 3, 4, 5].contains(run.status), "\(clean.debugDescription): \(run.messages)")
    }
  }
}
