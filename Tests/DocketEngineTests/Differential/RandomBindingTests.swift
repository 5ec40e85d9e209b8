import DocketCore
import DocketEngine
import Testing

/// Most made-up questions mean something, and the reference interpreter answers them.
@Suite struct RandomBindingTests {
  @Test func mostRandomQuestionsBindAndAreAnswered() throws {
    var asked = 0
    var answered = 0
    var refusals: [String: Int] = [:]
    for seed in 0..<60 as Range<UInt64> {
      let office = RandomOffice(seed: seed)
      let loaded = try LoadedOffice(office)
      var maker = QuestionMaker(seed: seed, office: office)
      for _ in 0..<40 {
        let text = maker.question().text
        asked += 1
        do {
          let bound = try loaded.bind(text)
          if case .list = bound.head {
            _ = try loaded.reference.list(bound)
          } else {
            _ = try loaded.reference.group(bound)
          }
          answered += 1
        } catch let refusal as Diagnostic {
          #expect(refusal.code != .internalFault, "\(refusal.message) at \(text)")
          refusals[refusal.code.rawValue, default: 0] += 1
        }
      }
    }
    #expect(answered * 10 >= asked * 9, "\(answered) of \(asked): \(refusals)")
  }
}
