import Synchronization
import Testing

@testable import DocketStore

@Suite struct LoadProgressTests {
  @Test func progressRisesToOne() throws {
    let told = Mutex<[Double]>([])
    let text = "a,b\n" + (0..<20_000).map { "\($0),x\n" }.joined()
    let options = LoadOptions(threads: 2, chunkBytes: 4096) { part in
      told.withLock { $0.append(part) }
    }
    _ = try load(text, loading: options)
    let parts = told.withLock { $0 }
    #expect(parts.count > 10)
    #expect(parts == parts.sorted())
    #expect(parts.last == 1)
  }
}
