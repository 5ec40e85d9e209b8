import DocketCore
import DocketEngine
import Testing

/// Most made-up questions mean something, and the reference interpreter answers them.
@Suite struct RandomBindingTests {
  @Test func mostRandomQuestionsBindAndAreAnswered() throws {
    var asked = 0
    var answered = 0
    var refusals: [String: Int] = [:]
    var examples: [String: String] = [:]
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
          let what = "\(refusal.code.rawValue)"
          refusals[what, default: 0] += 1
          examples[what] = "\(refusal.message) :: \(text)"
        }
      }
    }
    #expect(answered * 10 >= asked * 7, "\(answered) of \(asked): \(refusals)")
    print(answered, asked, refusals.sorted { $0.value > $1.value })
    for (k, v) in examples.sorted(by: { $0.key < $1.key }) { print(k, v) }
  }
}
