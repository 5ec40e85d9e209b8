import DocketEngine
import Testing

/// The differential test would find these faults if the executor had them: each is planted alone and looked for.
@Suite struct FaultsTests {
  @Test(arguments: PlantedFault.allCases)
  func aPlantedFaultIsFound(fault: PlantedFault) {
    let run = DifferentialRun(seed: TestCounts.seed, questions: 20_000) { loaded in
      let office = fault.office(loaded.office)
      return FaultyEvaluator(
        fault: fault, office: office, inner: loaded.evaluator(understanding: office))
    }
    let outcome = run.run(shrinking: false)
    #expect(outcome.failure != nil, "\(fault.rawValue) was not found in \(outcome.asked) questions")
  }
}
