import DocketCore
import Testing

@testable import DocketStore

@Suite struct HostileBytesTests {
  @Test(arguments: 0..<400) func randomBytesLoadAlikeInAnyPartsOrAreRefused(_ seed: Int) throws {
    var random = SeededBytes(seed: UInt64(seed) + 1)
    let bytes = random.file(most: 400)
    func outcome(_ chunk: Int, _ threads: Int) -> String {
      do {
        let store = try load(
          bytes: bytes, loading: LoadOptions(threads: threads, chunkBytes: chunk))
        for file in store.report.files {
          #expect(file.rows == file.loaded + file.rejected, "seed \(seed)")
          #expect(file.loaded == store.tables[0].rowCount, "seed \(seed)")
        }
        _ = store.report.document()
        return store.everything
      } catch {
        return "\(error)"
      }
    }
    let whole = outcome(1 << 20, 1)
    for (chunk, threads) in [(1, 1), (2, 2), (7, 2), (64, 8)] {
      #expect(outcome(chunk, threads) == whole, "seed \(seed), parts of \(chunk) bytes")
    }
  }
}
