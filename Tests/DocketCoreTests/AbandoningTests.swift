import Dispatch
import Synchronization
import Testing

@testable import DocketCore

@Suite struct AbandoningTests {
  @Test func workThatEndsGivesItsValue() throws {
    #expect(try Abandoning.run(Cancellation()) { _ in 6 * 7 } == 42)
  }

  @Test func workThatFailsThrowsItsOwnError() {
    let error = #expect(throws: Diagnostic.self) {
      try Abandoning.run(Cancellation()) { _ -> Int in
        throw Diagnostic(.noDataLoaded, "Nothing there.")
      }
    }
    #expect(error?.code == .noDataLoaded)
  }

  @Test func aRaisedFlagEndsTheWaitAndNotTheWork() throws {
    let cancellation = Cancellation()
    let isOver = DispatchSemaphore(value: 0)
    let mayEnd = DispatchSemaphore(value: 0)
    let wasTold = Atomic<Bool>(false)
    cancellation.cancel()
    let error = #expect(throws: Diagnostic.self) {
      try Abandoning.run(cancellation) { own in
        mayEnd.wait()
        wasTold.store(own.isCancelled, ordering: .relaxed)
        isOver.signal()
      }
    }
    #expect(error?.code == .cancelled)
    // The work still runs; the flag of its own tells it to stop, also after the caller's was lowered.
    cancellation.reset()
    mayEnd.signal()
    #expect(isOver.wait(timeout: .now() + 10) == .success)
    let told = wasTold.load(ordering: .relaxed)
    #expect(told)
  }

  @Test func whatIsAbandonedIsFreedOnceTheWorkEnds() throws {
    final class Large: Sendable {
      let freed: DispatchSemaphore
      init(_ freed: DispatchSemaphore) { self.freed = freed }
      deinit { freed.signal() }
    }
    let cancellation = Cancellation()
    let mayEnd = DispatchSemaphore(value: 0)
    let freed = DispatchSemaphore(value: 0)
    cancellation.cancel()
    #expect(throws: Diagnostic.self) {
      try Abandoning.run(cancellation) { _ in
        mayEnd.wait()
        return Large(freed)
      }
    }
    mayEnd.signal()
    #expect(freed.wait(timeout: .now() + 10) == .success)
  }
}
