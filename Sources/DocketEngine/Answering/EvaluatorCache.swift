import DocketCore
import DocketStore
import Synchronization

/// Keeps one executor an office between questions, so that derived milestones and the rows that exist on a day are
/// worked out once.
final class EvaluatorCache: Sendable {
  private let kept = Mutex<(cancellation: Cancellation, executor: Executor)?>(nil)

  /// The executor whose questions this flag stops.
  func executor(office: Office, store: CaseStore, cancellation: Cancellation) -> Executor {
    kept.withLock { kept in
      if let kept, kept.cancellation === cancellation { return kept.executor }
      let executor = Executor(office: office, store: store, cancellation: cancellation)
      kept = (cancellation, executor)
      return executor
    }
  }
}
