import Foundation
import Testing

@testable import DocketSample

@Suite("The small office that comes with docket")
struct HarborTests {
  @Test("It is what the generator writes for 6,000 cases and seed 7")
  func current() throws {
    let folder = try TemporaryFolder()
    try SampleOffice(cases: 6000, seed: 7).write(into: folder.path)
    let harbor = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Samples/harbor")
    for file in OfficeFiles.names + [OfficeModel.name] {
      let kept = try Data(contentsOf: harbor.appendingPathComponent(file))
      #expect(try folder.bytes(file) == [UInt8](kept), "write \(file) again")
    }
  }
}
