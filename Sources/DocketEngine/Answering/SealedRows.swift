import DocketCore
import DocketStore

/// The rows that nobody may see: sealed ones, all below them, and lifted parents left without a row (rule 48).
struct SealedRows {
  let office: Office
  let store: CaseStore

  /// By noun; empty when the model seals nothing.
  func all() -> [Int: Set<Int>] {
    guard office.nouns.contains(where: { $0.sealed != nil }) else { return [:] }
    let evaluator = Executor(office: office, store: store, cancellation: Cancellation())
    var sealed: [Int: Set<Int>] = [:]
    for noun in office.nouns.indices {
      // A fault seals everything.
      let rows =
        (try? evaluator.sealedRows(of: noun)) ?? Array(0..<store.tables[noun].rowCount)
      if !rows.isEmpty { sealed[noun] = Set(rows) }
    }
    return sealed
  }
}
