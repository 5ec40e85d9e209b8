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
      for row in 0..<store.tables[noun].rowCount {
        // On the last day every row has begun, so what does not exist then is sealed; a fault seals.
        let exists = (try? evaluator.exists(row, of: noun, clock: .last)) ?? false
        if !exists { sealed[noun, default: []].insert(row) }
      }
    }
    return sealed
  }
}
