import DocketCore
import DocketStore
import Synchronization

/// Keeps one executor an office between questions, so that derived milestones and the rows that exist on a day are
/// worked out once.
final class EvaluatorCache: Sendable {
  private let kept = Mutex<Executor?>(nil)

  /// The executor, stopped by this flag.
  func executor(office: Office, store: CaseStore, cancellation: Cancellation) -> Executor {
    kept.withLock { kept in
      let executor = kept ?? Executor(office: office, store: store)
      kept = executor
      return executor.polling(cancellation)
    }
  }
}
