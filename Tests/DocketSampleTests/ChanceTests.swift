import Testing

@testable import DocketSample

@Suite("Chance")
struct ChanceTests {
  @Test("splitmix64 gives its published numbers")
  func published() {
    // The first outputs for the state 1234567, as listed with the reference code.
    var state: UInt64 = 1_234_567
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
    ]
    for number in expected {
      state &+= 0x9E37_79B9_7F4A_7C15
      #expect(RandomStream.mixed(state) == number)
    }
  }

  @Test("A draw stays under its limit and reaches both ends")
  func bounds() {
    var random = RandomStream(seed: 1, number: 2)
    let draws = Set((0..<1000).map { _ in random.below(6) })
    #expect(draws == [0, 1, 2, 3, 4, 5])
    #expect(random.below(0) == 0 && random.below(-3) == 0)
  }

  @Test("Weights choose in proportion and never what weighs nothing")
  func weights() {
    let weights = Weights([3, 0, 1])
    var random = RandomStream(seed: 4, number: 2)
    var counts = [0, 0, 0]
    for _ in 0..<4000 { counts[weights.pick(&random)] += 1 }
    #expect(counts[1] == 0)
    #expect((2850...3150).contains(counts[0]))
    #expect((0..<4).map(weights.place) == [0, 0, 0, 2])
  }

  @Test("A spread draws between its ends, half of it under its middle")
  func spread() {
    let spread = Spread([0, 1, 2, 3, 4, 5, 6, 7, 8, 20, 30, 40, 50, 60, 70, 80, 1000])
    var random = RandomStream(seed: 6, number: 2)
    let draws = (0..<4000).map { _ in spread.draw(&random) }
    #expect(draws.allSatisfy { (0..<1000).contains($0) })
    #expect((1850...2150).contains(draws.filter { $0 < 8 }.count))
  }
}
